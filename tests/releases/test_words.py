import string
from dataclasses import asdict

from scripts.releases.model import Label, Unknown
from scripts.releases.words import WORDS


def fields(phrase):
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}


def test_both_languages_fill_in_the_same_things():
    japanese, english = asdict(WORDS["ja"]), asdict(WORDS["en"])
    for name, phrase in japanese.items():
        if isinstance(phrase, str) and name != "month":
            assert fields(phrase) == fields(english[name]), name


def test_every_label_and_reason_has_a_name():
    for words in WORDS.values():
        assert words.labels.keys() == set(Label)
        assert words.unknown.keys() == set(Unknown)
