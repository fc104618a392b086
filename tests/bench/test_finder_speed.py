"""What the finder's bench searches in."""

import re

from scripts.bench import finder_speed


def test_the_texts_have_the_sizes_that_their_names_say():
    sizes = {name: len(text) for name, text in finder_speed.texts().items()}
    assert list(sizes) == list(finder_speed.SIZES)
    assert abs(sizes["10 kB"] - 10_000) < 200
    assert abs(sizes["1 MB"] - 1_000_000) < 200
    assert all(re.search("DeploymentNotFound$", text.strip()) for text in finder_speed.texts().values())
