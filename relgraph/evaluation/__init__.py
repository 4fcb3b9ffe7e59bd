"""Gold annotations and event records → how well the extractor reads."""

from .gold import GoldArticle, read_gold
from .happenings import evaluate_happenings, read_happenings
from .rendering import errors_lines, report_json, report_table
from .report import Count, Group, Outcome, Report, Share, evaluate
from .statements import Statement

__all__ = [
    "Count",
    "GoldArticle",
    "Group",
    "Outcome",
    "Report",
    "Share",
    "Statement",
    "errors_lines",
    "evaluate",
    "evaluate_happenings",
    "read_gold",
    "read_happenings",
    "report_json",
    "report_table",
]
