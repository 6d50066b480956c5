"""The pictures of the guide show the application as it is."""

import pytest

from docs.make_pictures import FOLDER, PICTURES, Picture, drawn
from docs.make_workbook_picture import PICTURE as WORKBOOK

SMALL = 200_000


@pytest.mark.parametrize("picture", PICTURES, ids=[picture.name for picture in PICTURES])
def test_is_up_to_date(picture: Picture) -> None:
    """Each picture is what the application draws today; `make pictures` draws them anew."""
    assert (FOLDER / f"{picture.name}.svg").read_text(encoding="utf-8") == drawn(picture)


def test_there_are_no_others() -> None:
    """No picture is left over from before."""
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted((*(p.name for p in PICTURES), WORKBOOK.stem))


def test_the_readme_shows_the_split_sheet() -> None:
    """A small picture of the real sheet, which the README names."""
    readme = (FOLDER.parent.parent / "README.md").read_text(encoding="utf-8")
    assert f"docs/pictures/{WORKBOOK.name}" in readme
    assert (WORKBOOK.read_bytes()[:4], WORKBOOK.stat().st_size < SMALL) == (b"\x89PNG", True)
