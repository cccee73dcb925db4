"""The closed codes of the content model: what each coded field may say.

Labels and explanations live in ``content/vocabulary/codes.yml``, one entry per code; a check keeps the two alike.
"""

from typing import Final, Literal, get_args

Kind = Literal["factor", "result", "conclusion", "recommendation", "reflection", "need", "expectation"]
Direction = Literal["promotes", "hinders", "mixed", "none"]
BearsOn = Literal["collaboration", "implementation", "participants", "permanence"]
Level = Literal["individual", "casework", "programme", "organisation", "association", "regulation", "society"]
Voice = Literal[
    "participant",
    "coach",
    "caseworker",
    "manager",
    "process_leader",
    "steering_group",
    "health_care",
    "association",
    "evaluator",
    "document",
]
AboutWhom = Literal[
    "participant",
    "coach",
    "caseworker",
    "manager",
    "process_leader",
    "steering_group",
    "health_care",
    "association",
    "evaluator",
    "employer",
    "authorities",
    "programme",
]
Extent = Literal["one", "some", "most", "all", "unspecified"]
Period = Literal["before", "early", "late", "whole", "after"]
Modality = Literal["observed", "expected", "hypothetical", "proposed"]
Evidence = Literal["interview", "focus_group", "survey", "register", "observation", "document", "judgement"]

State = Literal[
    "promotes",
    "hinders",
    "mixed",
    "described",
    "nothing_found",
    "not_reported",
    "not_raised",
    "not_yet",
    "not_examined",
    "not_applicable",
    "suppressed",
]
#: States that an author may declare for a theme cell without findings.
DeclaredState = Literal["nothing_found", "not_reported", "not_raised", "not_yet", "not_examined", "not_applicable"]
#: States of a framework coding: those of cells, and for principles how far they were followed.
CodingState = Literal[
    "promotes",
    "hinders",
    "mixed",
    "described",
    "followed",
    "partly",
    "not_followed",
    "nothing_found",
    "not_reported",
    "not_raised",
    "not_yet",
    "not_examined",
    "not_applicable",
]
JudgedBy = Literal["report", "coder"]

Response = Literal["accepted", "partly_accepted", "rejected", "unknown"]
FollowUp = Literal["not_started", "under_way", "done", "dropped", "unknown"]

FactKind = Literal["count", "share", "mean", "duration", "date", "money", "score"]
Unit = Literal[
    "persons",
    "percent",
    "years",
    "months",
    "weeks",
    "days",
    "hours",
    "minutes",
    "hours_per_week",
    "times_per_year",
    "occasions",
    "employments",
    "interviews",
    "municipalities",
    "organisations",
    "positions",
    "documents",
    "questions",
    "kronor",
    "points",
    "date",
    "items",
]
Qualifier = Literal["about", "at_least", "at_most", "more_than", "less_than", "nearly", "under_way", "planned"]
About = Literal["programme", "evaluation", "context", "cited"]
Population = Literal["all", "sample", "answers"]

Denominator = Literal["referred", "started", "completed", "followed_up", "answered", "unknown"]
Origin = Literal["programme_records", "register", "survey", "interview", "evaluator_count", "unknown"]
Subsidised = Literal["included", "excluded", "not_applicable", "unknown"]

GoalKind = Literal["reach", "outcome", "method", "collaboration", "competence", "permanence", "capacity"]
Verdict = Literal["met", "partly", "not_met", "not_stated"]

DiscrepancyKind = Literal[
    "sum", "denominator", "date", "text_vs_table", "claim_vs_design", "planned_vs_done", "wording", "extraction"
]
Weight = Literal["minor", "notable", "serious"]

ReportKind = Literal["final", "interim", "study"]
DesignKind = Literal["process_evaluation", "implementation_study", "follow_up_research", "effect_study"]
Status = Literal["draft", "published"]
ColumnType = Literal["text", "integer", "number", "percent", "mark", "list"]
FrameworkKind = Literal["factors", "dimensions", "principles", "mechanisms", "phases", "indicators"]
#: Kinds of figures that an evaluation may declare; those over all evaluations are drawn without being asked for.
FigureKind = Literal["bars", "pathway", "scores", "series", "grid"]
Confidence = Literal["high", "moderate", "low", "very_low"]

#: Every closed code by the name it has in ``codes.yml``.
CODES: Final[dict[str, tuple[str, ...]]] = {
    "kind": get_args(Kind),
    "direction": get_args(Direction),
    "bears_on": get_args(BearsOn),
    "level": get_args(Level),
    "voice": get_args(Voice),
    "about_whom": get_args(AboutWhom),
    "extent": get_args(Extent),
    "period": get_args(Period),
    "modality": get_args(Modality),
    "evidence": get_args(Evidence),
    "state": get_args(State),
    "coding_state": get_args(CodingState),
    "judged_by": get_args(JudgedBy),
    "response": get_args(Response),
    "follow_up": get_args(FollowUp),
    "fact_kind": get_args(FactKind),
    "unit": get_args(Unit),
    "qualifier": get_args(Qualifier),
    "about": get_args(About),
    "population": get_args(Population),
    "denominator": get_args(Denominator),
    "origin": get_args(Origin),
    "subsidised": get_args(Subsidised),
    "goal_kind": get_args(GoalKind),
    "verdict": get_args(Verdict),
    "discrepancy_kind": get_args(DiscrepancyKind),
    "weight": get_args(Weight),
    "report_kind": get_args(ReportKind),
    "design": get_args(DesignKind),
    "framework_kind": get_args(FrameworkKind),
    "confidence": get_args(Confidence),
}
