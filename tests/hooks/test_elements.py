from __future__ import annotations

from scripts.hooks.elements import Element, read


def outline(element: Element) -> list[object]:
    return [child if isinstance(child, str) else (child.name, *outline(child)) for child in element.children]


def test_elements_stand_in_one_another_with_their_texts() -> None:
    assert outline(read("<p>a <b>b</b> c</p>d")) == [("p", "a ", ("b", "b"), " c"), "d"]


def test_attributes_may_be_quoted_either_way_hold_a_bracket_or_have_no_value() -> None:
    (found,) = read('<a HREF="x?a&amp;b>c" title=\'"d"\' data-x=e hidden>f</a>').elements
    assert found.attributes == {"href": "x?a&b>c", "title": '"d"', "data-x": "e", "hidden": ""}
    assert outline(found) == ["f"]


def test_what_holds_nothing_needs_no_end() -> None:
    assert outline(read("a<br>b<img src=x/><path d='z'/>c")) == ["a", ("br",), "b", ("img",), ("path",), "c"]


def test_scripts_styles_and_comments_say_nothing() -> None:
    html = "a<script>if (a<b) '</p>'</script>b<!-- <p>c</p> --><style>p>a{}</style>"
    assert outline(read(html)) == ["a", ("script",), "b", ("style",)]


def test_an_end_closes_what_was_left_open_in_it_and_one_of_nothing_is_passed_over() -> None:
    assert outline(read("<ul><li>a<li>b</ul></i>c")) == [("ul", ("li", "a", ("li", "b"))), "c"]


def test_letters_are_what_they_stand_for_and_a_lone_bracket_is_itself() -> None:
    assert outline(read("&lt;b&gt; &amp; a < b")) == ["<b> & a < b"]


def test_an_element_gives_way_to_others() -> None:
    root = read("<p>a<b>b</b>c</p>")
    (bold,) = root.within("b")
    bold.replace("x", Element("hr"))
    assert outline(root) == [("p", "a", "x", ("hr",), "c")]
    assert bold.parent is None


def test_words_are_texts_without_the_space_around_them() -> None:
    assert read("<p> a <b> b c </b>\n</p>").words("/") == "a/b c"
