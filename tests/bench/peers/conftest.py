"""A small site as ours is built, and what is read from it."""

import json

import pytest

from scripts.bench.peers import content

CONFIGURATION = """
site_url: !ENV [SITE_URL, "https://site.example/"]
nav:
  - Home: index.md
  - REST:
      - When: rest/when.md
      - Chat: rest/chat.md
  - About:
      - Data: about/data.md
      - Deeper:
          - Double: about/double.md
plugins:
  - search
  - i18n:
      languages:
        - {locale: ja, site_name: 実測ノート, nav_translations: {Home: ホーム}}
        - {locale: en, site_name: Field Notes}
"""
TWIN = """# {title}

> What it is {{{{ about }}}}

See [chat](https://site.example/{folder}rest/chat/#why) and \\<tag> and {{{{ name }}}} and {{% if %}}.

```python
print("{{{{ https://site.example/rest/chat/ }}}}")
```

---

This page: https://site.example/
"""
KEYS = ("", "rest/when", "rest/chat", "about/data", "about/double")


@pytest.fixture
def site(tmp_path):
    """The built site."""
    root = tmp_path / "site"
    for folder in ("", "en/"):
        for key in KEYS:
            twin = root / folder / key / "index.md"
            twin.parent.mkdir(parents=True, exist_ok=True)
            text = TWIN.format(title=rf"The \[{key}\]", folder=folder)
            twin.write_text(text, encoding="utf-8")
    (root / content.FAVICON).parent.mkdir(parents=True)
    (root / content.FAVICON).write_text("<svg/>", encoding="utf-8")
    locations = ["https://site.example/about/data/", "https://site.example/", "https://site.example/en/"]
    (root / "sitemap.xml").write_text("".join(f"<loc>{one}</loc>" for one in locations), encoding="utf-8")
    return root


@pytest.fixture
def configuration():
    """Its mkdocs.yml."""
    return CONFIGURATION


@pytest.fixture
def given(site):
    """What is read of it."""
    return content.read(site, CONFIGURATION)


@pytest.fixture
def as_object():
    """Return the first JSON object of a text."""
    return lambda text: json.JSONDecoder().raw_decode(text, text.index("{\n"))[0]
