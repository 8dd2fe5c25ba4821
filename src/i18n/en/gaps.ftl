# Texts of the area: gaps, and the page that makes the report. The report's own texts are in report.ftl.

gaps-title = Gaps in national law: { $state }
gaps-title-unnamed = Gaps in national law
gaps-no-checklist = None of the checklists of this assessment is at hand, so that nothing can be counted. Open the checklist’s file to see figures.
gaps-base-line = { $checklist }, law as read on { $date }. { $n } of { $m } items assessed, { $k } not applicable. Practice is not scored.
gaps-base-line-undated = { $checklist }. { $n } of { $m } items assessed, { $k } not applicable. Practice is not scored.
gaps-waiting = { $n ->
    [one] One verdict is proposed by answers on related items and counts for nothing yet: { $link }.
   *[other] { $n } verdicts are proposed by answers on related items and count for nothing yet: { $link }.
}
gaps-waiting-do = review them under Assess
gaps-extension = An extension: it adds items to { $base } and changes none of its figures.
gaps-empty = Nothing is assessed yet, so there is nothing to count.
gaps-empty-do = Begin to assess

gaps-conditions = { $n ->
    [one] One question on which items depend is not answered yet, so those items stay in the figures: { $link }.
   *[other] { $n } questions on which items depend are not answered yet, so those items stay in the figures: { $link }.
}
gaps-conditions-do = answer under Context

gaps-figures = Figures by force
gaps-figures-note = The groups are never averaged together. Partial counts one half, or its share of elements.
gaps-figures-table = Table of figures
gaps-col-group = Group
gaps-col-in-place = In place, of what is assessed
gaps-col-can-end = Where it can end
gaps-too-few = Too few to give a figure
gaps-figure-link = { $figure }, { $group }: show the items
gaps-base = { $n } of { $m } assessed, { $na }, { $gaps }
gaps-nothing-applies = Nothing in this group applies
gaps-interval = { $low } if all the rest fail, { $high } if all pass
gaps-interval-closed = { $low }: all are assessed

gaps-n-na = { $n } not applicable
gaps-n-gaps = { $n ->
    [one] one gap
   *[other] { $n } gaps
}
gaps-n-items = { $n ->
    [one] one item
   *[other] { $n } items
}
gaps-n-full = { $n } full
gaps-n-partial = { $n } partial
gaps-n-none = { $n } none
gaps-n-conflict = { $n } conflict
gaps-n-not-applicable = { $n } not applicable
gaps-n-not-assessed = { $n } not assessed
gaps-in = { $what }, { $where }
gaps-in-article = { $what }, article { $number }

gaps-articles = Articles
gaps-articles-table = Items by article and verdict
gaps-one-mark = One mark is one item.
gaps-as-table = The same as a table
gaps-col-article = Article
gaps-col-items = Items
gaps-col-gaps = Gaps
gaps-col-topic = Topic

gaps-stages = Life cycle
gaps-stages-note = An item can belong to several stages. Threat levels come from the context and order the gaps; they change no figure.
gaps-stage = { $gaps ->
    [one] gap
   *[other] gaps
} in { $items ->
    [one] { $all } item
   *[other] { $all } items
}
gaps-stage-na = not applicable
gaps-threat-not-rated = not rated
gaps-threat-low = low threat
gaps-threat-medium = medium threat
gaps-threat-high = high threat

gaps-topics = Topics
gaps-topics-note = An item can belong to several topics, so the rows do not add up.
gaps-topics-table = Items by topic and verdict

gaps-order = Gaps in order
gaps-order-note = { $n ->
    [0] No gaps
    [one] One gap
   *[other] { $n } gaps
}. By force, then verdict, then threat, then how many items rest on it.
gaps-none = No gap was found among the items assessed.
gaps-unexplained = Nothing is written yet about what is missing.
gaps-more = { $n ->
    [one] Show the other one
   *[other] Show the other { $n }
}
gaps-why-verdict = { $verdict }, { $group }.
gaps-why-partial = Partial
gaps-why-none = No rule
gaps-why-conflict = Conflict
gaps-why-group-mandatory = mandatory
gaps-why-group-definition = definition or scope
gaps-why-group-effort = duty of effort
gaps-why-group-optional = optional
gaps-why-group-recommended = recommended
gaps-why-group-beyond = beyond the Protocol
gaps-why-elements = { $k } of { $n ->
    [one] one element is
   *[other] { $n } elements are
} in force.
gaps-why-threat = { $n ->
    [one] { $stages } is rated a { $level } threat.
   *[other] { $stages } are each rated a { $level } threat.
}
gaps-why-level-low = low
gaps-why-level-medium = medium
gaps-why-level-high = high
gaps-why-dependents = { $n ->
    [one] One other item rests on it.
   *[other] { $n } other items rest on it.
}
gaps-why-priority-high = The reviewer gives it high priority.
gaps-why-priority-medium = The reviewer gives it medium priority.
gaps-why-priority-low = The reviewer gives it low priority.
gaps-list = { $before }, { $next }
gaps-list-end = { $before } and { $last }
gaps-not-required = What the instrument does not require

make-title = Report options
make-length = Length
make-length-one-page = One-page brief
make-length-summary = Delegate’s paper
make-length-full = Full report
make-language = Language of the report
make-language-en = English
make-parts = Parts
make-notes = Include internal notes
make-notes-warning = Internal notes will be in the report and in every file saved from it. Do not hand it on.
make-print = Print
make-markdown = Save as Markdown
make-html = Save as HTML
