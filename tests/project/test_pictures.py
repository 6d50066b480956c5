"""The pictures of the guide show the application as it is."""

import pytest

from docs.make_pictures import FOLDER, PICTURES, Picture, drawn


@pytest.mark.parametrize("picture", PICTURES, ids=[picture.name for picture in PICTURES])
def test_is_up_to_date(picture: Picture) -> None:
    """Each picture is what the application draws today; `make pictures` draws them anew."""
    assert (FOLDER / f"{picture.name}.svg").read_text(encoding="utf-8") == drawn(picture)


def test_there_are_no_others() -> None:
    """No picture is left over from before."""
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(picture.name for picture in PICTURES)
