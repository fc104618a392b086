# For openai >=1.0,<3.38.
import os

from openai import AzureOpenAI, NotFoundError

client = AzureOpenAI(
    azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
    api_key=os.environ["AZURE_OPENAI_API_KEY"],
    api_version="2024-10-21",
)
try:
    client.chat.completions.create(
        model="no-such-deployment",
        messages=[{"role": "user", "content": "Say hello."}],
    )
except NotFoundError as error:
    if "DeploymentNotFound" in str(error):  # no longer true from 3.38.0
        print("create the deployment first")
    else:
        print("check the endpoint")
