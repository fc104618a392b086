"""Fifteen journeys of readers, and what the planner says to each; build and browser are held to them."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from scripts.planner import store
from scripts.planner.plan import Ask

LOADED = store.load_all()
KNOWN = LOADED.known
NEWEST = KNOWN.usable[-1]


@dataclass(frozen=True)
class Journey:
    """What a reader asks, and what the answer must hold."""

    ask: Ask
    target: str
    """The release that is pinned; empty when there is no plan."""
    meets: tuple[str, ...] = ()
    """Steps that it shows before the target, in this order."""
    later: tuple[str, ...] = ()
    """Steps that it shows behind a newer Python."""
    folded: tuple[str, ...] = ()
    """Steps that it folds away."""
    leaves_out: tuple[str, ...] = ()
    """Steps that it shows nowhere."""
    now: tuple[str, ...] = ()
    """What is met already."""
    undone: tuple[str, ...] = ()
    """What is taken back."""
    back: str = ""
    """The nearest place to go back to."""
    pin: str = ""
    """What pip is given."""
    says: tuple[str, str] = ("", "")
    """A part of what is said, in Japanese and in English."""

    @property
    def query(self) -> str:
        """The question as the address of the page has it."""
        ask = self.ask
        told = {"have": ask.have, "want": ask.want, "python": ask.python, "client": ask.client}
        given = [(name, value) for name, value in told.items() if value and value != "any"]
        return urlencode([*given, *(("touch", touch) for touch in ask.touches)])


JOURNEYS = {
    "0.28.1 on Python 3.8 to the newest": Journey(
        Ask("0.28.1", "newest", "3.8", "module", ("streaming",)),
        target="2.2.0",
        meets=("module-functions", "engine-argument", "stream-chunks-are-objects", "module-settings"),
        later=("python-3-8-dropped", "python-3-9-dropped", "system-trust-store"),
        folded=("module-proxy", "requests-mocks", "private-ca"),
        leaves_out=("two-credentials", "jiter-on-python-3-8", "httpx-0-28", "error-text-without-code"),
        back="1.109.1",
        pin='python -m pip install "openai==2.2.0"',
        says=("Python 3.8 に入る最後は 2.2.0", "the last that installs on Python 3.8 is 2.2.0"),
    ),
    "1.55.2 beside httpx 0.28": Journey(
        Ask("1.55.2", "", "3.12", "azure"),
        target=NEWEST,
        now=("httpx-0-28",),
        meets=("system-trust-store",),
        leaves_out=("module-functions", "callable-key", "python-3-8-dropped"),
        back="3.37.0",
        pin=f'python -m pip install "openai=={NEWEST}"',
        says=(f"{NEWEST} は Python 3.12 に入ります", f"{NEWEST} installs on Python 3.12"),
    ),
    "stay on 1.55.2": Journey(
        Ask("1.55.2", "1.55.2", "3.11"),
        target="1.55.2",
        meets=("httpx-0-28",),
        pin='python -m pip install "openai==1.55.2" "httpx<0.28"',
        says=("同じリリースです", "This is the same release"),
    ),
    "2.54.0 with a private CA to 3.x": Journey(
        Ask("2.54.0", "3", "3.12", "azure", ("private-ca",)),
        target=NEWEST,
        meets=("private-ca", "system-trust-store"),
        folded=("two-credentials", "error-text-without-code"),
        leaves_out=("requests-ca-bundle", "python-3-10"),
        back="3.37.0",
    ),
    "3.37.0 to 3.38.0 with alerts on error text": Journey(
        Ask("3.37.0", "3.38.0", "3.13", "v1", ("error-text",)),
        target="3.38.0",
        meets=("error-text-without-code",),
        leaves_out=("private-ca", "stream-exceptions"),
        back="3.37.0",
        pin='python -m pip install "openai==3.38.0"',
    ),
    "to a release that is not on the index": Journey(
        Ask("3.40.0", "3.47.0", "3.12"),
        target="3.48.0",
        back="3.40.0",
        pin='python -m pip install "openai==3.48.0"',
        says=("3.47.0 は変更履歴にありますが", "3.47.0 is in the changelog but has no file on the index"),
    ),
    "from a release that does not exist": Journey(
        Ask("2.99.0", "3.0.0", "3.11"),
        target="3.0.0",
        meets=("system-trust-store",),
        back="2.54.0",
        says=("2.99.0 というリリースはありません", "There is no release 2.99.0"),
    ),
    "what is no version": Journey(
        Ask("gpt-4o", "newest"),
        target="",
        says=("「gpt-4o」はバージョンとして読めません", "“gpt-4o” cannot be read as a version"),
    ),
    "2.2.0 on Python 3.8 to 2.5": Journey(
        Ask("2.2.0", "2.5", "3.8"),
        target="2.2.0",
        later=("jiter-on-python-3-8",),
        pin='python -m pip install "openai==2.2.0"',
        says=("依存パッケージがもっと新しい Python を求めます", "a dependency needs a newer Python"),
    ),
    "any 1.x with Entra ID on v1": Journey(
        Ask("1.x", "newest", "3.11", "v1", ("entra-id",)),
        target=NEWEST,
        meets=("callable-key", "system-trust-store"),
        leaves_out=("token-on-retry", "two-credentials", "key-leaves-authorization"),
        back="3.37.0",
        says=("1 で始まるどのリリースかわからない", "1 may be any release that begins so"),
    ),
    "2.33.0 behind a gateway": Journey(
        Ask("2.33.0", "2.54.0", "3.10", "azure", ("gateway", "retries")),
        target="2.54.0",
        meets=("key-leaves-authorization", "waits-up-to-120-seconds", "long-waits-not-retried"),
        folded=("console-command", "key-beside-token"),
        leaves_out=("python-3-9-dropped", "private-ca"),
        back="2.51.0",
        pin='python -m pip install "openai==2.54.0"',
    ),
    "back from the newest to 2.54.0": Journey(
        Ask(NEWEST, "2.54.0", "3.12", "azure", ("private-ca", "error-text")),
        target="2.54.0",
        undone=("error-text-without-code", "system-trust-store", "private-ca"),
        folded=("key-beside-token", "two-credentials"),
        back=NEWEST,
        pin='python -m pip install "openai==2.54.0"',
        says=("元に戻る変更が 3 件", "Changes taken back: 3"),
    ),
    "2.54.0 on Python 3.9, which cannot be": Journey(
        Ask("2.54.0", "newest", "3.9"),
        target="2.48.0",
        later=("system-trust-store",),
        pin='python -m pip install "openai==2.48.0"',
        says=("2.54.0 も Python 3.9 に入りません", "2.54.0 does not install on Python 3.9 either"),
    ),
    "1.30.1 with streaming and tools, Python not known": Journey(
        Ask("openai==1.30.1", "v2", "", "any", ("streaming", "tools", "assistants")),
        target="2.54.0",
        meets=(
            "python-3-7-dropped",
            "helpers-skip-filter-chunks",
            "tool-call-types",
            "tool-output",
            "python-3-8-dropped",
            "assistants-deprecated",
            "python-3-9-dropped",
        ),
        now=("httpx-0-28",),
        back="2.51.0",
        says=("2.54.0 が宣言している Python は >=3.10", "2.54.0 declares Python >=3.10"),
    ),
    "0.27.8 on Python 3.7": Journey(
        Ask("0.27.8", "1", "3.7", "azure"),
        target="1.39.0",
        meets=("module-functions", "engine-argument", "responses-are-objects", "module-settings"),
        later=("python-3-7-dropped",),
        back="0.28.1",
        pin='python -m pip install "openai==1.39.0" "httpx<0.28"',
        says=("0.x にはモジュールの関数しかない", "0.x has the functions of the module alone"),
    ),
}
