# What an assessment answers: profiles, documents and their status, drafting pointers.

profile-protocol-core = Protocol core
profile-full-review = Full UNODC review
profile-agenda-item = Agenda item
profile-criminal-law = Criminal law only
profile-own = Own choice
profile-about-protocol-core = What the Firearms Protocol itself asks of national law.
profile-about-full-review = Every checklist that comes with Lacuna: treaties, Model Law, and the texts of the Working Group.
profile-about-agenda-item = Some articles of the Protocol, and everything the other sources say on the same points.
profile-about-criminal-law = Offences, sanctions, confiscation, jurisdiction, procedure and cooperation, from all sources but the Arms Trade Treaty and the indicator.
profile-about-own = Checklists picked one by one, those you loaded among them.

status-binding = Treaty
status-model = Model law
status-recommendation = Recommendations
status-draft = Draft
status-chair-summary = Chair’s summary
status-secretariat-paper = Secretariat paper

choose-profile = What to assess
choose-scored = { $n ->
    [one] one scored item
   *[other] { $n } scored items
}
choose-by-articles = by the articles picked
choose-by-ticks = by the checklists picked
choose-articles = Articles of the Protocol on the agenda
choose-articles-hint = Items of all sources that are related to these articles are taken along.
choose-article = art. { $number }
articles-missing = Pick at least one article
choose-brings = It brings
choose-items-of = { $n } of { $m } { $m ->
    [one] item
   *[other] items
}
choose-cautions = { $n ->
    [one] One caution
   *[other] { $n } cautions
}

choose-now = { $profile }: { $scored } in { $k ->
    [one] one checklist
   *[other] { $k } checklists
}.
choose-change = Change the choice
choose-keeps = Nothing that was found is lost by a change. A finding outside the choice is kept, enters no figure, and counts again when its item comes back.
choose-outside = { $n ->
    [0] No finding is outside this choice.
    [one] One finding would be outside this choice, and is kept.
   *[other] { $n } findings would be outside this choice, and are kept.
}
choose-same = This is what the assessment answers now.
choose-do = Answer this choice
choose-findings = { $n ->
    [0] no finding yet
    [one] one finding
   *[other] { $n } findings
}
notice-choice-changed = The assessment answers another choice now: { $profile }. All findings are kept.
assess-outside = { $n ->
    [one] One finding belongs to an item outside the choice of this assessment. It is kept and enters no figure; change the choice under Context to see it.
   *[other] { $n } findings belong to items outside the choice of this assessment. They are kept and enter no figure; change the choice under Context to see them.
}
assess-addressee = Addressed to

pointers = Drafting pointers
pointers-small = Where to read before drafting
pointers-model = Model Law
pointers-guide = Legislative Guide
pointers-guide-paragraphs = paras. { $list }
pointers-recommendations = Recommended, by date
pointers-drafting = To be settled
pointers-drafting-from = From { $source }
pointers-place = { $source }, { $place }
pointers-item = { $place }: { $title }
pointers-none = Nothing points to help for this item.
