# Texts of the area: assess.

assess-outline = Outline
assess-open-outline = Outline: section { $number }, item { $at } of { $of }
assess-section = { $number }.
assess-section-progress = { $n } of { $m } assessed
assess-section-added = { $n } of { $m } added items assessed
assess-added-by = added by { $title }
assess-none-scored = Nothing here is scored
assess-unscored = not scored

assess-filter = Filter items
assess-filter-text = Find in items
assess-filter-force = Force
assess-filter-groups = Groups
assess-filter-forces = One force
assess-filter-verdict = Verdict
assess-filter-topic = Topic
assess-filter-stage = Stage of the life cycle
assess-filter-state = State of the work
assess-filter-more = More criteria
assess-filter-more-active = More criteria, { $n } in use
assess-filter-clear = Clear filter
assess-filter-count = { $shown ->
    [0] No item of { $total } is shown
   *[other] { $shown } of { $total } items shown
}
assess-any-force = Any force
assess-any-verdict = Any verdict
assess-any-topic = Any topic
assess-any-stage = Any stage
assess-any-state = Any state of work
assess-state-recheck = To be checked again
assess-gaps-only = Gaps only

assess-verb = the treaty says
assess-verb-text = in the source:
assess-qualifier = Qualifier:
assess-condition = Condition:
assess-signatory = The State has signed this instrument but is not party to it. The item is shown for comparison; it does not bind the State yet.
assess-not-party = The State is not party to this instrument. The item is shown for comparison; it does not bind the State.

assess-requirement = Requirement
assess-paraphrase = Our paraphrase, not the text.
assess-guidance = Guidance and subjects
assess-guide = Legislative Guide, paragraphs
assess-topics = Topics
assess-stages = Life cycle

assess-sources = Other sources on this point
assess-sources-jump = { $n ->
    [one] One other source on this point, { $years }
   *[other] { $n } other sources on this point, { $years }
}
assess-sources-count = { $n ->
    [one] One place
   *[other] { $n } places
}
assess-sources-note = In the order of time, in our words. What does not bind the State is marked as such.
assess-sources-years = { $first } to { $last }
assess-sources-undated = Undated
assess-sources-here = This item
assess-sources-more = { $n } more in this text
assess-sources-cited = Cited there
assess-sources-copy = Copy to this item
assess-sources-copied = Cited here too

assess-offer = Proposal
assess-offer-small = Counts for nothing until you accept it
assess-offer-line = Proposed: { $verdict }, because { $item } { $bearing } and is answered { $given }.
assess-offer-equal = asks the same
assess-offer-larger = asks all of this and more
assess-offer-with = { $n ->
    [0] Nothing is cited there.
    [one] Its citation comes along.
   *[other] Its { $n } citations come along.
}
assess-offer-accept = Accept
assess-offer-review = { $n ->
    [one] One proposal waits: review it
   *[other] { $n } proposals wait: review them
}
assess-offer-disagree = Answers on related items disagree, so none is proposed:
assess-offer-says = { $verdict }, by { $item }
assess-origin = Taken over
assess-origin-line = From { $item }, which { $bearing }, on { $date }. It was answered { $verdict } then.
assess-origin-stale = That item has another verdict now: { $verdict }. Look at this one again.
assess-origin-gone = What was answered there has been taken back since. Look at this one again.
assess-row-proposed = proposed: { $verdict }

assess-waiting = { $n ->
    [one] One proposal waiting
   *[other] Proposals waiting: { $n }
}
assess-waiting-title = Proposals from related items
assess-waiting-what = Each rests on an answer you gave to an item that asks the same, or more. Accepting one writes its verdict and citations as a draft. Nothing a person answered is touched.
assess-waiting-item = Item
assess-waiting-from = Because of
assess-waiting-relation = Which asks
assess-waiting-relation-equal = the same
assess-waiting-relation-larger = all of it and more
assess-waiting-verdict = Verdict
assess-waiting-citations = Citations
assess-waiting-all = Select all
assess-waiting-none = Select none
assess-waiting-accept = { $n ->
    [0] Accept none
    [one] Accept one
   *[other] Accept { $n }
}
assess-accepted = { $n ->
    [one] One finding was taken over from a related item.
   *[other] { $n } findings were taken over from related items.
}

assess-condition-heading = Asked once
assess-condition-yes = Yes
assess-condition-no = No
assess-condition-open = Until this is answered, the item counts with the verdict you give it.
assess-condition-not-met = The answer is no, so this item does not apply. It enters no figure.
assess-condition-kept = What was answered earlier is kept. It counts again if the answer becomes yes.
assess-condition-once = The answer holds for every item that depends on it.
assess-condition-all = All questions asked once

assess-elements = Elements
assess-element = element { $letter }
assess-clear = Clear
assess-alternatives = Enough: { $sets }.
assess-set-one = { $letter }
assess-set-all = all of { $letters }
assess-set-or = { $before }, or { $next } instead
assess-counts = { $yes } of { $total } yes{ $no ->
    [0] {""}
   *[other] , { $no } no
}{ $unclear ->
    [0] {""}
   *[other] , { $unclear } unclear
}{ $open ->
    [0] {""}
   *[other] , { $open } not judged
}.
assess-propose = Elements propose
assess-propose-open = Elements propose nothing until all are judged.
assess-propose-unclear = Elements propose nothing: too much is unclear.
assess-propose-agrees = Your verdict agrees.
assess-propose-use = Use this verdict
assess-propose-explain = Your verdict differs, so the reasoning must explain why.
assess-to-reasoning = Go to the reasoning
assess-to-citations = Go to the citations

assess-verdict = Verdict
assess-verdict-keys = Keys 1 to 6
assess-reason-required = Not applicable needs a reason.
assess-scope = Scope
assess-scope-small = Against the treaty’s reach

assess-citations = Citations
assess-cite-count = { $n ->
    [0] None yet
   *[other] { $n }
}
assess-cite-add = Add citation
assess-cite-no-laws = Register the laws you read
assess-cite-unnamed = Provision not named yet
assess-cite-version-of = version of { $date }
assess-cite-open = Open link
assess-cite-edit = Edit
assess-cite-done = Done
assess-cite-up = Move up
assess-cite-down = Move down
assess-cite-remove = Remove
assess-cite-removed = The citation { $name } was removed.
assess-cite-form = Citation
assess-cite-law = Law
assess-cite-other-act = Another act
assess-cite-act = Name of the act
assess-cite-provision = Article and paragraph
assess-cite-quote = Its words, in the original language
assess-cite-translation = Translation
assess-cite-language = Language
assess-cite-version = Date of the version read
assess-cite-link = Link
assess-cite-of-law = If empty: { $value }

assess-preview = As it will read
assess-small-wording = For the amending bill
assess-small-practice = Never moves the verdict
assess-small-internal = Left out of reports unless you ask
assess-follow-up = Follow-up
assess-priority = Priority
assess-priority-none = None given
assess-assistance = Technical assistance

assess-lacks = Still lacking
assess-lack-reason = Not applicable has no reason yet.
assess-lack-difference = The verdict differs from what the elements propose, and the reasoning is silent.
assess-lack-citation = No provision is cited for the verdict.

assess-state = State of work
assess-stamp = { $state }, { $when }
assess-stamp-by = { $state } by { $name }, { $when }
assess-key-verdict = verdict
assess-key-cite = cite
assess-key-all = all keys
assess-previous = Previous
assess-next = Next

assess-missing = { $n ->
    [0] The checklist “{ $title }” is not at hand. Open its file to go on with it.
    [one] The checklist “{ $title }” is not at hand. Its one finding is kept; open the file of the checklist to see it.
   *[other] The checklist “{ $title }” is not at hand. Its { $n } findings are kept; open the file of the checklist to see them.
}
assess-strays = { $n ->
    [one] One finding belongs to an item that no checklist at hand holds. It is kept, and the report shows it apart.
   *[other] { $n } findings belong to items that no checklist at hand holds. They are kept, and the report shows them apart.
}
assess-no-checklist = No checklist of this assessment is at hand
assess-no-checklist-what = Nothing is lost. What was answered is kept in the assessment and in its file.
assess-no-checklist-open = Open a checklist file on the first page
assess-no-item = There is no such item
assess-no-item-what = No checklist of this assessment holds it. The address may be wrong, or from another version of the checklist.
assess-no-item-first = Go to the first open item

field-reasoning = Reasoning
field-recommendation = Recommendation
field-proposed-wording = Proposed wording
field-responsible-body = Responsible body
field-planned-date = Planned date
field-assistance-note = What is needed
field-good-practice = Good practice
field-practice-note = Practice note
field-internal-note = Internal note

