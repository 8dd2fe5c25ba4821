# Texts of the area: report.

report-title = Gap report on national firearms legislation
report-document-title = Gap report on national firearms legislation: { $state }
report-running-head = { $state }: gap report on firearms legislation, { $date }
report-running-head-undated = { $state }: gap report on firearms legislation
report-subtitle = National law compared with the { $instrument }
report-subtitle-and = { $before }; and with the { $instrument }
report-state-unnamed = State not named
report-contents = Contents

# Cover

report-fact-assessment = Assessment
report-fact-date = Law as read on
report-fact-laws = Laws read
report-fact-checklist = Checklist
report-fact-scope = Scope of the review
report-fact-assessed = Assessed
report-fact-work = State of the work
report-fact-reviewer = Reviewer
report-fact-generated = Report made on
report-fact-notes = Circulation
report-notes-inside = Contains internal notes; not for publication
report-plain = { $text }
report-checklist = { $title }, version { $version } (sha256 { $hash })
report-checklist-extension = { $title }, an extension, version { $version } (sha256 { $hash })
report-assessed =
    { $n } of { $m } { $m ->
        [one] item
       *[other] items
    } assessed, { $k } not applicable
report-work =
    { $final } final, { $review } for review, { $draft } in draft, { $open } to do
report-law-title = { $before } ({ $text })
report-law-more = { $before }, { $text }
report-version = version: { $date }
report-of-checklist = { $checklist }: { $text }
report-of-checklist-status = { $checklist } ({ $status }): { $text }

# Parts

report-part-introduction = Introduction
report-part-context = Context
report-part-summary = Summary of findings
report-part-gaps = Gaps in order
report-part-findings = Findings by article
report-part-recommendations = Recommendations
report-part-assistance = Technical assistance needs
report-part-remains = What remains to be done
report-part-concordance = Annex. Table of concordance
report-section-article = { $title } (article { $number })
report-section-numbered = { $title } ({ $number })
report-section-unnumbered = { $title }
report-no-checklist = No checklist is open, so that no requirement can be reported on.

# Introduction

report-intro-compares = This report compares the national legislation named on its first page with each requirement that legislation can answer. It says where national law stands, on which provisions that rests, and what would have to change.
report-profile-protocol-core = The review covers what the Firearms Protocol itself asks.
report-profile-full-review = The review covers every checklist that comes with Lacuna: treaties, the Model Law and the texts of the Working Group on Firearms. The status of each document is shown with its items.
report-profile-agenda-item = The review covers some articles of the Firearms Protocol, and what the other sources say on the same points.
report-profile-criminal-law = The review covers criminal law and procedure.
report-profile-own = The review covers checklists picked by the reviewer.
report-intro-parts = Of these checklists a part was chosen. The rest was not reviewed.
report-chosen = { $checklist }: { $n } of { $m } { $m ->
    [one] item
   *[other] items
} of the checklist chosen
report-intro-practice = It does not assess practice. Observations on practice are reported apart, are marked as such, and move no figure.
report-intro-paraphrase = The requirements are stated in the words of the checklist and not in those of the instrument. The authentic texts prevail.
report-intro-verdicts = A requirement is met in full, in part or not at all, or national law conflicts with it. A requirement that does not apply, and one that has not been assessed yet, enter no figure.
report-intro-figures = “Partial” counts for one half, or for the share of the requirement’s elements that are in force where these were judged one by one. What binds, what must only be considered or attempted, what is allowed and what is merely recommended have figures of their own. They are never averaged.
report-intro-extension = The checklist { $checklist } is an extension: it adds items to { $base }. Its items are counted apart and change no figure of { $base }.
report-intro-model = The checklist { $checklist } is derived from a model law. It binds no State.
report-intro-recommendation = The checklist { $checklist } is derived from recommendations. They bind no State.
report-intro-draft = The checklist { $checklist } is derived from a draft of recommendations; the adopted wording may differ.
report-intro-chair-summary = The checklist { $checklist } is derived from a summary by the chair, which was not adopted.
report-intro-secretariat-paper = The checklist { $checklist } is derived from a paper of the Secretariat, which has not the standing of a recommendation.
report-intro-not-required = What the instrument does not require is not counted as a gap. Under the { $checklist } this holds for the following:
report-intro-cautions = Before relying on the checklist “{ $checklist }”, note the following:

# Context

report-context-none = No context was recorded before scoring.
report-context-treaties = The State stands to the instruments on firearms as follows.
report-context-other = Other instruments.
report-context-reception = Basis.
report-context-problems = Problems that predominate.
report-context-threats = The threat at each stage in the life of a firearm is rated as follows. The ratings order the gaps and change no figure.
report-context-threat-note = What the ratings rest on.
report-reception-monist = Treaties are part of national law by themselves.
report-reception-dualist = Treaties need a national act to have effect in national law.
report-reception-mixed = Some treaties are part of national law by themselves, others need a national act.
report-table-treaties = Status of instruments
report-table-threats = Threat by stage
report-col-instrument = Instrument
report-col-status = Status
report-col-since = Since
report-col-reservations = Reservations and declarations
report-col-stage = Stage
report-col-threat = Threat

# Summary

report-table = Table { $n }. { $caption }
report-counts =
    Of { $items ->
        [one] the one requirement scored
       *[other] the { $items } requirements scored
    }, { $full ->
        [0] none is
        [one] one is
       *[other] { $full } are
    } met in full and { $partial ->
        [0] none
        [one] one
       *[other] { $partial }
    } in part. { $none ->
        [0] No requirement was found to be without a rule
        [one] For one no rule was found
       *[other] For { $none } no rule was found
    }, and { $conflict ->
        [0] no conflict was found
        [one] on one national law conflicts with the requirement
       *[other] on { $conflict } national law conflicts with the requirement
    }.
report-counts-rest =
    { $na ->
        [0] None was found not to apply
        [one] A further one does not apply
       *[other] A further { $na } do not apply
    }, and { $open ->
        [0] none remains to be assessed
        [one] one remains to be assessed
       *[other] { $open } remain to be assessed
    }.
report-counts-unscored =
    { $n ->
        [one] One more item is shown but not scored
       *[other] Another { $n } items are shown but not scored
    }: { $reasons }.
report-count-unscored-context =
    { $n ->
        [one] one explains and asks nothing
       *[other] { $n } explain and ask nothing
    }
report-count-unscored-practice =
    { $n ->
        [one] one is a matter of practice
       *[other] { $n } are matters of practice
    }
report-count-unscored-treaty-action =
    { $n ->
        [one] one is an action under treaty law
       *[other] { $n } are actions under treaty law
    }
report-count-unscored-not-addressed-to-states =
    { $n ->
        [one] one is a provision not addressed to States
       *[other] { $n } are provisions not addressed to States
    }
report-table-figures = Figures by force
report-figures-apart = The groups in the table are not averaged. “Where it can end” runs from the figure if every remaining item fails to the figure if every one passes. Items that do not apply and items not assessed are in no denominator.
report-figures-too-few = Where fewer than two items of a group are assessed while others remain, that is too few to give a figure.
report-too-few = Too few to give a figure
report-n-of-m = { $n } of { $m }
report-interval = { $low }–{ $high }%
report-group-mandatory = Mandatory, qualified and conditional
report-group-definition = Definitions and scope
report-group-effort = Duties of effort
report-group-optional = Optional
report-group-recommended = Recommended
report-group-beyond = Beyond the Protocol
report-col-group = Group
report-col-in-place = In place
report-col-can-end = Where it can end
report-col-assessed = Assessed
report-col-not-applicable = Not applicable
report-chart = Verdicts by article; one mark is one item
report-chart-row = { $number } { $title }
report-count-full = { $n } full
report-count-partial = { $n } partial
report-count-none = { $n } none
report-count-conflict = { $n } conflict
report-count-not-applicable = { $n } not applicable
report-count-not-assessed = { $n } not assessed
report-comma = {", "}
report-and-then = ;
report-empty = –
report-table-findings = Findings
report-col-pinpoint = Pinpoint
report-col-requirement = Requirement
report-col-verdict = Verdict
report-col-law = National law
report-col-change = What to change
report-none-found = None found
report-none-found-sentence = No rule found.
report-no-change = No change
report-no-recommendation = No recommendation yet

# Gaps

report-gaps-order = Gaps are ordered by force, then conflict before no rule before partial, then by the threat at the stages concerned, by how many other items rest on them, by the share of elements in force, and last by the priority given.
report-gaps-none = No gap was found among the items assessed.
report-table-gaps = Gaps in order
report-col-rank = Rank
report-col-why = Why it stands here
report-why-conflict = Conflict; { $force }.
report-why-none = No rule; { $force }.
report-why-partial = Partial; { $force }.
report-why-threat-low =
    { $n ->
        [one] { $stages } is
       *[other] { $stages } are
    } rated a low threat.
report-why-threat-medium =
    { $n ->
        [one] { $stages } is
       *[other] { $stages } are
    } rated a medium threat.
report-why-threat-high =
    { $n ->
        [one] { $stages } is
       *[other] { $stages } are
    } rated a high threat.
report-why-dependents =
    { $n ->
        [one] One other item rests on it.
       *[other] { $n } other items rest on it.
    }
report-why-elements =
    { $yes } of { $total } { $total ->
        [one] element is
       *[other] elements are
    } in force.
report-why-priority-high = The reviewer gives it high priority.
report-why-priority-medium = The reviewer gives it medium priority.
report-why-priority-low = The reviewer gives it low priority.
report-item = { $title } ({ $pinpoint })
report-item-verdict = { $item } ({ $verdict })

# Findings

report-force-mandatory = mandatory
report-force-qualified = mandatory, qualified
report-force-conditional = mandatory, conditional
report-force-consider = to be considered
report-force-endeavour = duty of effort
report-force-encourage = encouraged
report-force-optional = optional
report-force-definition = definition or scope
report-force-recommended = recommended
report-force-beyond = beyond the Protocol
report-force-context = context
report-finding-head = { $title } ({ $pinpoint }; { $force }).
report-finding-head-bare = { $title }.
report-verdict = { $verdict }.
report-verdict-elements =
    { $verdict }, { $yes } of { $total } { $total ->
        [one] element
       *[other] elements
    } in force.
report-verdict-idle = The verdict recorded, { $verdict }, does not count.
report-condition-not-met = The condition on which the requirement depends is not met, so that it does not apply.
report-condition-open = The requirement depends on a condition, and whether that is met has not been answered.
report-unscored-law = Not scored.
report-unscored-legal-basis = Not scored.
report-unscored-practice = Not scored: a matter of practice.
report-unscored-treaty-action = Not scored: an action under treaty law.
report-unscored-not-addressed-to-states = Not scored: not addressed to States.
report-legal-basis = Only the legal basis is scored, not the practice.
report-requirement = Requirement: { $text }
report-no-figure = The item explains and asks nothing, so that it enters no figure.
report-qualifier = Qualifier: { $text }
report-condition = Condition: { $text }
report-scope-in-line = In reach, national law is in line with the requirement.
report-scope-broader = In reach, national law is broader than the requirement.
report-scope-narrower = In reach, national law is narrower than the requirement.
report-scope-different = In reach, national law differs from the requirement.
report-scope-short-in-line = In line.
report-scope-short-broader = Broader.
report-scope-short-narrower = Narrower.
report-scope-short-different = Different.
report-element-yes = In force: { $text }
report-element-no = Missing: { $text }
report-element-unclear = Unclear: { $text }
report-element-open = Not judged: { $text }
report-element-note = { $before } ({ $note })
report-cited = National law: { $list }.
report-provision = { $act }, { $provision }
report-act-unnamed = Act not named
report-translated = translation in brackets
report-translated-from = translation from “{ $tag }” in brackets
report-translated-ar = translation from Arabic in brackets
report-translated-en = translation from English in brackets
report-translated-es = translation from Spanish in brackets
report-translated-fr = translation from French in brackets
report-translated-pt = translation from Portuguese in brackets
report-translated-ru = translation from Russian in brackets
report-translated-zh = translation from Chinese in brackets
report-carried-equal = Taken over on { $date } from { $item }, which asks the same; it was answered { $verdict } then.
report-carried-larger = Taken over on { $date } from { $item }, which asks all of this and more; it was answered { $verdict } then.
report-carried-stale = That item has been answered otherwise since.
report-item-named = { $pinpoint }, { $title }
report-item-of = { $item } ({ $source })
report-label-reason = Why it does not apply.
report-label-practice = Practice, not scored.
report-label-good-practice = Good practice.
report-label-wording = Proposed wording.
report-label-recommendation = Recommendation.
report-label-assistance = Assistance needed.
report-label-internal = Internal note, not for publication
report-finding-source = Source: { $source } ({ $status }).
report-addressee = Addressed to: { $addressee }.
report-pointers = Drafting pointers: { $list }.
report-pointers-place = { $source }, { $place }
report-pointers-guide = Legislative Guide, paras. { $guide }
report-pointers-recommended = Recommended on the point, in the order of time:
report-pointers-source = { $source } ({ $status }): { $list }
report-pointers-settle = A provision on the point must settle:
report-pointers-settle-from = A provision on the point must settle (from { $place }):
report-see-recommendation = See recommendation { $letter }.
report-letter = ({ $letter })
report-not-scored = Provisions without an item
report-not-scored-why = The following provisions of the instrument ask nothing that national law could be scored on.
report-table-not-scored = Provisions without an item
report-col-unit = Unit
report-col-addressee = Addressed to
report-col-reason = Reason

# Recommendations and assistance

report-recommendations = The following is recommended, gravest gaps first:
report-recommendations-none = No recommendation has been written.
report-recommendation-bare = { $title }:
report-recommendation-unwritten = { $title }: the recommendation is yet to be written.
report-basis = Basis: { $pinpoint }.
report-basis-guide = Basis: { $pinpoint }; Legislative Guide, paras. { $guide }.
report-body = Responsible: { $body }.
report-planned = Planned: { $date }.
report-priority-high = Priority: high.
report-priority-medium = Priority: medium.
report-priority-low = Priority: low.
report-assistance-none = No need of technical assistance was recorded.
report-assistance-kind =
    { $kind }, for { $n ->
        [one] one item:
       *[other] { $n } items:
    }
report-assistance-unsorted = Assistance of a kind not told
report-assistance-needed = Assistance needed: { $kinds }.

# What remains

report-remains-none = Nothing remains: every item is assessed, every finding rests on a citation or gives its reason, and every gap has a recommendation.
report-remains-open =
    { $n ->
        [one] This item remains to be assessed:
       *[other] These { $n } items remain to be assessed:
    }
report-remains-questions =
    { $n ->
        [one] This question that decides whether items apply has not been answered:
       *[other] These { $n } questions that decide whether items apply have not been answered:
    }
report-remains-lacking =
    { $n ->
        [one] One finding lacks something before it can be relied on.
       *[other] There are { $n } findings that lack something before they can be relied on.
    }
report-table-lacking = What findings lack
report-col-lacking = What it lacks
report-lack-reason = The reason why it does not apply.
report-lack-difference = The reason why the verdict differs from what the elements propose.
report-lack-citation = A citation of the provision it rests on.
report-remains-unrecommended =
    { $n ->
        [one] This gap has no recommendation yet:
       *[other] These { $n } gaps have no recommendation yet:
    }
report-remains-version = The checklist { $checklist } was answered in version { $answered } and is reported on in version { $used }, whose text differs. The findings should be checked against it.
report-remains-unchecked =
    { $n ->
        [one] One finding was made for an earlier version of its item, which reads differently now, and has not been checked since:
       *[other] In all, { $n } findings were made for earlier versions of their items, which read differently now, and have not been checked since:
    }
report-remains-outside =
    { $n ->
        [one] One finding answers an item outside the scope of this review. It enters no figure.
       *[other] In all, { $n } findings answer items outside the scope of this review. They enter no figure.
    }
report-remains-kept =
    { $n ->
        [one] One finding answers an item that no checklist of this report holds. It enters no figure and is given here with the text that was answered.
       *[other] In all, { $n } findings answer items that no checklist of this report holds. They enter no figure and are given here with the text that was answered.
    }

# Concordance

report-table-forth = From the instrument to national law
report-table-back = From national law to the instrument
report-concordance-none = No national provision has been cited.
report-not-scored-cell = Not scored
report-missing = Missing: { $list }.
report-unclear = Unclear: { $list }.
report-col-item = Item
report-col-force = Force
report-col-act = National act
report-col-provision = Provision
report-col-difference = Difference
report-col-body = Body
report-col-planned = Planned
report-col-answers = Items it answers
report-col-still-open = Items still open under it

# Brief

report-brief-title = { $state }: brief on firearms legislation
report-brief-checklist = National law is compared with the { $title } (checklist version { $version }).
report-brief-date = The law is given as read on { $date }.
report-brief-generated = This brief was made on { $date }.
report-brief-practice = Practice is not scored.
report-brief-figures = Partial counts one half, or its share of elements. “Where it can end” runs from all remaining items failing to all passing. The groups are never averaged.
report-brief-gaps =
    { $n ->
        [one] The one gap found
       *[other] The gravest { $shown } of { $n } gaps
    }
report-brief-work = State of the work.
report-sentence = { $text }.
report-col-recommended = Recommended

# Lengths

report-level-one-page = One-page brief
report-level-summary = Delegate’s paper
report-level-full = Full report
