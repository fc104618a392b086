"""Taking a page apart."""

from __future__ import annotations

from scripts.pages import body

TEXT = """# Title

Intro.

=== "pip"

    ```shell
    ## no heading
    ```

<!-- a comment
## no heading either
-->

## One {#one}

````text
```
````

## Two {#two .wide}
"""


def test_headings_in_code_and_comments_do_not_count():
    found = body.read(TEXT).headings
    assert [(heading.line, heading.level, heading.id) for heading in found] == [
        (1, 1, None),
        (15, 2, "one"),
        (21, 2, "two"),
    ]


def test_fences_lose_their_indent_and_keep_their_line():
    first, second = body.read(TEXT).fences
    assert (first.line, first.info, first.content) == (7, "shell", ("## no heading",))
    assert second.content == ("```",)


def test_sections_hold_what_stands_below_their_heading():
    assert [section.id for section in body.read(TEXT).sections] == ["top", "one", "two"]
    assert [len(section.fences) for section in body.read(TEXT).sections] == [1, 1, 0]


def test_line_numbers_go_on_from_the_front_matter():
    assert body.read("text\n## A {#a}", first_line=10).headings[0].line == 11
