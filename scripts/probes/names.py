"""Since when the names exist that an Azure user meets."""

from __future__ import annotations

from scripts.probes import surface
from scripts.probes.inside import Answers
from scripts.probes.workspace import Workspace

ASKED = {
    "names.azure-client": "openai.AzureOpenAI",
    "names.async-azure-client": "openai.AsyncAzureOpenAI",
    "names.module-level-api": "openai.api_base",
    "names.azure-endpoint": "AzureOpenAI(azure_endpoint=)",
    "names.azure-deployment": "AzureOpenAI(azure_deployment=)",
    "names.token-provider": "AzureOpenAI(azure_ad_token_provider=)",
    "names.http-client": "OpenAI(http_client=)",
    "names.webhook-secret": "AzureOpenAI(webhook_secret=)",
    "names.workload-identity": "OpenAI(workload_identity=)",
    "names.admin-key": "OpenAI(admin_api_key=)",
    "names.websocket-base-url": "OpenAI(websocket_base_url=)",
    "names.responses": "OpenAI().responses",
    "names.realtime": "OpenAI().realtime",
    "names.beta": "OpenAI().beta",
    "names.vector-stores": "OpenAI().vector_stores",
    "names.evals": "OpenAI().evals",
    "names.conversations": "OpenAI().conversations",
    "names.videos": "OpenAI().videos",
    "names.parse": "chat.completions.parse",
    "names.beta-parse": "beta.chat.completions.parse",
    "names.stream-helper": "chat.completions.stream",
    "names.responses-stream": "responses.stream",
    "names.responses-parse": "responses.parse",
    "names.responses-background": "responses.create(background=)",
    "names.response-format": "chat.completions.create(response_format=)",
    "names.tools": "chat.completions.create(tools=)",
    "names.seed": "chat.completions.create(seed=)",
    "names.stream-options": "chat.completions.create(stream_options=)",
    "names.parallel-tool-calls": "chat.completions.create(parallel_tool_calls=)",
    "names.max-completion-tokens": "chat.completions.create(max_completion_tokens=)",
    "names.reasoning-effort": "chat.completions.create(reasoning_effort=)",
    "names.verbosity": "chat.completions.create(verbosity=)",
    "names.dimensions": "embeddings.create(dimensions=)",
    "names.not-given": "openai.NOT_GIVEN",
    "names.omit": "openai.Omit",
    "names.content-filter-finish-error": "openai.ContentFilterFinishReasonError",
    "names.length-finish-error": "openai.LengthFinishReasonError",
    "names.console-command": "command openai",
}
"""Question → the name that answers it."""


def answers(work: Workspace) -> Answers:
    """Return, for each name, whether the release has it."""
    present = surface.names(work.newest_packages.packages_folder)
    return {question: name in present for question, name in ASKED.items()}
