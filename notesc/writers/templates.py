"""Where templates are, and how they are filled in: whatever is put into one is escaped, unless the writer made it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment


class Source(str):
    """Text in the output's own language: not escaped again."""


@cache
def shipped_templates() -> Path:
    """The folder of the templates that come with notesc: inside the package in a wheel, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_templates", package.parent / "templates"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError("notesc has lost its templates: no folder notesc/_templates, and none beside the package")


def template_folders(name: str, project: Path | None) -> list[Path]:
    """Where to look for the templates of a format, first the project's own."""
    own = [project / "templates" / name] if project is not None else []
    return [*own, shipped_templates() / name]


def environment(
    name: str, project: Path | None, escape: Callable[[str], str], filters: Mapping[str, Callable[..., Any]]
) -> Environment:
    """The templates of a format. `<< value >>` is escaped with `escape`; `<% if %>` and `<# remark #>` are as usual.

    An undefined name raises jinja2.UndefinedError.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    def finalize(value: object) -> str:
        if isinstance(value, Source):
            return value
        if isinstance(value, str | int):
            return escape(str(value))
        raise TypeError(f"a template printed a {type(value).__name__}; it prints text, numbers and what filters make")

    made = Environment(
        loader=FileSystemLoader(template_folders(name, project)),
        finalize=finalize,
        undefined=StrictUndefined,
        variable_start_string="<<",
        variable_end_string=">>",
        block_start_string="<%",
        block_end_string="%>",
        comment_start_string="<#",
        comment_end_string="#>",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701  # finalize escapes, with the rules of the output's own language
    )
    made.filters.update(filters)
    return made
