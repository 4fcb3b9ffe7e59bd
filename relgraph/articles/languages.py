"""A text → the language that it is written in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from py3langid.langid import LanguageIdentifier

# Those of the region, of its neighbours, and those that news of it are most often written in.
_LANGUAGES = (
    "ar", "az", "be", "bn", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he",
    "hi", "hu", "hy", "id", "it", "ja", "ka", "kk", "ko", "ky", "lt", "lv", "mn", "nl", "no",
    "pl", "ps", "pt", "ro", "ru", "sr", "sv", "tg", "th", "tk", "tr", "tt", "ug", "uk", "ur",
    "uz", "vi", "zh",
)  # fmt: skip
_SURE = 0.9
_ENOUGH = 100
_SAMPLE = 4000


def language_of(text: str, paragraphs: Iterable[tuple[int, int]]) -> str:
    """Return the ISO 639 code of the language of some paragraphs; English where little tells it."""
    news = "\n".join(text[begin:end] for begin, end in paragraphs)[:_SAMPLE]
    letters = sum(character.isalpha() for character in news)
    latin = sum(character.isascii() and character.isalpha() for character in news)
    if letters < _ENOUGH and 2 * latin >= letters:
        return "en"
    language, sureness = _identifier().classify(news)
    return language if sureness >= _SURE or 2 * latin < letters else "en"


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_LANGUAGES)
    return identifier
