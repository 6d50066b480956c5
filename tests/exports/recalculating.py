"""Workbooks recalculated by LibreOffice, every formula anew, whatever results are stored in them."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

from openpyxl import Workbook, load_workbook

from tests.programs import require_program

ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
 <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
  <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
 </item>
</oor:items>
"""


def recalculate(paths: Iterable[Path], folder: Path) -> dict[str, Workbook]:
    """The recalculated workbooks with their values, by file name; one start of LibreOffice for all of them.

    `folder` holds its profile and what it writes.
    """
    soffice = require_program("soffice")
    profile = folder / "profile"
    settings = profile / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(ALWAYS, encoding="utf-8")
    written = folder / "recalculated"
    files = list(paths)
    where = f"-env:UserInstallation={profile.as_uri()}"
    convert = [soffice, where, "--headless", "--convert-to", "xlsx", "--outdir", str(written), *map(str, files)]
    done = subprocess.run(convert, capture_output=True, text=True, timeout=300, check=False)
    missing = [file.name for file in files if not (written / file.name).is_file()]
    assert not missing, f"LibreOffice did not recalculate {missing}: {done.stdout}{done.stderr}"
    return {file.name: load_workbook(written / file.name, data_only=True) for file in files}
