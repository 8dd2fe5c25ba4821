# A new assessment; the context before scoring; the laws.

new-title = New assessment
new-about = One State at one date. All of this can be changed later.
new-name-hint = To tell it from other assessments of the same State.
new-reviewer-hint = Your name or office. It is written beside each finding you change.
new-default-title = { $year } review
new-protocol = The State and the Firearms Protocol
new-protocol-hint = Findings are made in the same way whatever the answer. The report says whether the Protocol binds the State.
new-checklists-hint = More can be added later. To have one of your own here, open its file on the first page.
new-begin = Begin the assessment
errors-title = Something is missing
state-missing = Name the State
date-missing = Give the date at which the law is read
checklists-missing = Choose at least one checklist

head-title = Title of the assessment
head-state = State
head-reviewer = Reviewer
head-date = Date at which the law is read
head-date-hint = Law in force on this day is assessed.
head-report-language = Language of the report
head-problems = Problems and their sources
head-threat-note = What the ratings rest on
head-reception-note = The rule it rests on
head-other-instruments = Other instruments
report-language-hint = Of its headings and fixed words.
report-language-other = { $tag }: not available here, the report is in English
state-hint = Type a few letters and choose, or write another name.
state-not-listed = Not in the list of States: kept as a name without a code.
state-listed = In the list of States, with the code { $code }.

context-title = Context
context-about = What to settle before the first item is answered. It tells which items apply and in what order gaps matter; it changes no verdict.
context-head = The assessment
context-asks = Questions asked once
context-asks-about = Some duties depend on what the State has done. Answer here, and the items follow.
asks-none = The checklists of this assessment ask no such question.
ask-yes = Yes
ask-no = No
ask-open = Not answered
ask-source = { $checklist } { $unit }
ask-follows-yes = { $n ->
    [one] One item follows, and applies.
   *[other] { $n } items follow, and apply.
}
ask-follows-no = { $n ->
    [one] One item follows, does not apply and enters no figure. What was written on it is kept.
   *[other] { $n } items follow, do not apply and enter no figure. What was written on them is kept.
}
ask-follows-open = { $n ->
    [one] One item follows. Until there is an answer it counts as open.
   *[other] { $n } items follow. Until there is an answer they count as open.
}

context-treaties = Treaties and commitments
context-treaties-about = Items of an instrument that the State has not joined are shown as such.
treaty-instrument = Instrument
treaty-status = Status
treaty-since = Since
treaty-note = Reservations, declarations
other-instruments-hint = Bilateral treaties, subregional arrangements, sanctions to be applied.

context-reception = Reception of treaties
context-reception-about = Whether a treaty can be applied by a court as it stands, or only through an act.
reception-note-hint = The article of the constitution, or the leading judgment.

context-problems = Firearms problems that predominate
context-problems-about = What the law is meant to answer.
problems-hint = Kinds of weapons, routes, groups, diversion from stocks, home-made or converted firearms; with the source of each statement.

context-threats = Threat at each stage of the life cycle
context-threats-about = Ratings order the gaps and change no figure: a gap at a stage rated high stands before the same gap at a stage rated low.
threats-stage = Stage
threats-level = Threat
threat-note-hint = Seizure figures, police assessments, studies.
stage-about-manufacture = making, assembling, converting
stage-about-marking = at manufacture, at import, from State stocks
stage-about-transfer = import, export, transit, sale, brokering
stage-about-possession = holding, carrying, by whom
stage-about-storage = stocks of the State, of dealers, of owners
stage-about-deactivation = and reactivation
stage-about-disposal = seizure, confiscation, destruction
stage-about-investigation = detection, tracing, prosecution

context-checklists = Checklists
context-checklists-about = What is assessed, and on what documents it rests. The texts answered are kept in the assessment, so that it can be read without this app.
checklist-version = version { $version }
checklist-hash = content
checklist-items = { $n ->
    [one] one item
   *[other] { $n } items
}
checklist-leave = Leave
checklists-none = No checklist is answered. Choose what to assess to have items.
checklist-not-at-hand = Not at hand in this browser, so its items are not shown. Findings on them are kept. Open the checklist’s file on the first page.
checklist-other-version = Version { $version } is at hand; what was answered is kept with each finding.
notice-checklist-left = The checklist “{ $title }” was left. Findings on its items are kept and come back with it.

context-own = Checklists of your own
context-own-about = Files in YAML that you or a colleague wrote: whole checklists, or extensions that add items to one. Those answered travel inside the assessment’s file.
own-none = There is none yet. Open a file here, or drop it on this page; you are shown what is wrong with it before anything is loaded.
own-open = Open a checklist file
own-answered = Answered in this assessment and kept in this browser.
own-guest = Came with this assessment and is not kept in this browser for others.
own-at-hand = Kept in this browser; this assessment does not answer it.
own-answer = Answer in this assessment
own-leave = Leave in this assessment
own-remove = Remove from this computer
own-keep = Keep on this computer
extension-of = adds to { $base }
notice-checklist-removed = The checklist “{ $title }” was removed from this computer. Assessments that answer it carry it with them, and their findings stay.
notice-checklist-answered = The checklist “{ $title }” is answered in this assessment from now on.

laws-title = National laws
laws-about = The acts and regulations you read. Register each once, then cite it by its short title.
laws-none = No law is registered yet. A firearms law is seldom in one act. Look for:
laws-none-arms = the arms or firearms act, with its definitions and licences
laws-none-penal = the penal code: offences, attempt, participation, confiscation
laws-none-procedure = the code of criminal procedure: seizure, evidence, mutual assistance
laws-none-customs = the customs act and its rules on transit
laws-none-export = export control or strategic goods legislation, brokering included
laws-none-regulations = regulations, decrees and orders under each of them: marking and records are often settled there
laws-none-drafts = A bill can be registered as well. Say so in its title, and put its date as the version.
laws-add = Add a law
law-untitled = Law without a title
law-form = The law
law-title = Full title
law-title-hint = In the original language.
law-short-title = Short title
law-short-title-hint = The name you cite it by.
law-citation = Official citation
law-citation-hint = Number, year, gazette: S.C. 1995, c. 39.
law-version = Date of the version read
law-version-hint = As 2026-03-14, or in words.
law-language = Language
law-language-hint = Its tag, as fr, or its own name.
law-language-wrong = This is no language tag. Write one as fr, pt-BR or sr-Latn.
law-language-unknown = Not in the list; kept as written.
law-link = Link
law-link-hint = Where it can be read. Nothing is fetched from there.
law-open = Open where it is published
law-as-of = as of { $date }
law-no-version = date of the version not given
law-change = Change
law-done = Done
law-remove = Remove
law-not-cited = No finding cites it yet.
law-cited = { $n ->
    [one] One finding cites it
   *[other] { $n } findings cite it
}
notice-law-removed = “{ $name }” was removed.
notice-law-removed-cited = “{ $name }” was removed. Findings that cite it keep its name as text.
