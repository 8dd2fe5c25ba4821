# Problems in files. A message says what is wrong, without capital and full stop; its hint says what to do.
# The codes are those of the readers and of the linter's rules.

## A file as a whole

diag-alias = anchors and aliases are not used in checklists
    .hint = Write the text out in each place instead of marking it with & and repeating it with *.
diag-newer-version = this file was made for a newer version of the program: its format is { $found }, the newest known here is { $known }
    .hint = Open it with a newer version. Nothing of it was used and it was not changed.
diag-not-json = this is not a sound assessment file: { $detail }
    .hint = Go back to an earlier copy of the file. If it was edited by hand, look at this line and the one before it.
diag-not-yaml = this is not sound YAML: { $detail }
    .hint = Look at this line and the one before it: a missing quotation mark, a colon within a text, or spaces that do not line up.
diag-tab-indent = this line is indented with a tab
    .hint = Use spaces; YAML does not allow tabs at the beginning of a line.
diag-too-deep = lists and maps are nested too deeply
    .hint = No checklist or assessment needs such nesting; the file may be damaged or made to do harm.
diag-too-large = the file is larger than { $detail } MB
    .hint = Divide it, or check whether it is the right file.
diag-too-many-items = the checklist has { $found } items; at most { $detail } are read
    .hint = Divide it into several checklists.
diag-too-many-values = the file holds more than { $detail } values
    .hint = No checklist is so large; the file may be damaged or made to do harm.
diag-truncated = the file ends too early
    .hint = It was not copied or saved in full. Copy it again from where it came from.
diag-version-missing = the file does not say which version of the format it has
    .hint = Add "version": 1 if it was written by hand; otherwise go back to an earlier copy.
diag-wrong-kind = this is { $found ->
        [assessment] an assessment
        [checklist] a checklist
       *[other] another kind of file
    }, where { $wanted ->
        [checklist] a checklist
       *[other] an assessment
    } is expected
    .hint = { $found ->
        [assessment] Open it as an assessment.
        [checklist] Load it as a checklist.
       *[other] Checklists end in .yaml, assessments in .lacuna.json.
    }
diag-wrong-value = a value is not what the format asks for: { $detail }
    .hint = Correct this place, or go back to an earlier copy of the file. Nothing of it was used and it was not changed.
diag-file-empty = the file is empty
    .hint = Check whether it was saved or copied in full.
diag-file-not-text = the file is not text in UTF-8
    .hint = Save it as UTF-8. A Word or PDF document cannot be read here.
diag-file-too-large = the file is too large to be read here{ $size ->
        [none] {""}
       *[other] : { $size } MB
    }
    .hint = Check whether it is the right file; no assessment is so large.
diag-unreadable-file = the file cannot be read: { $detail }
    .hint = Check the name and your rights to it.
diag-not-text = the file is not text in UTF-8
    .hint = Save it as UTF-8. A Word or PDF document cannot be read here.

## Parts of a file

diag-bad-version = { $value } is no version
    .hint = Write three numbers, as in "1.0.0".
diag-control-character = the text holds { $count ->
        [one] a control character
       *[other] { $count } control characters
    } that cannot be shown ({ $character })
    .hint = Delete it; it may have come along when text was pasted. It was read as a space.
diag-duplicate-key = the key "{ $key }" stands here a second time
    .hint = Keep one of the two; the first was used.
diag-duplicate-law = two laws have the same id { $law }; the second is { $title }
    .hint = Give one of them another id. Citations with this id are taken to mean the first.
diag-key-missing = the key "{ $key }" is missing
    .hint = Add it. Without an id, an entry is left out; without a force or other keyword, an item enters no figure.
diag-unquoted-text = "{ $key }" should be a text, and { $value } stands there without quotation marks
    .hint = Put it in quotation marks. It was read as a text, but other programs may take it for a number or for true or false.
diag-value-missing = the key "{ $key }" has no value
    .hint = Write the value, or delete the key.
diag-unknown-key = the key "{ $key }" is not known
    .hint = { $near ->
        [none] Delete it, or check its spelling.
       *[other] Did you mean "{ $near }"?
    }
diag-unknown-keyword = "{ $value }" is no value of "{ $key }"
    .hint = { $near ->
        [none] Use one of: { $known }.
       *[other] Did you mean "{ $near }"?
    }
diag-unknown-value = "{ $value }" is no known value of "{ $key }"
    .hint = { $near ->
        [none] It may come from a newer version of the program. It is kept in the file until you answer anew.
       *[other] Did you mean "{ $near }"? It is kept in the file until you answer anew.
    }
diag-unreadable-record = the stored answers on an item cannot be read: { $detail }
    .hint = They are kept as they are. Open the last saved file to get the answers back.
diag-unreadable-text = the text of the law "{ $law }" cannot be read: { $detail }
    .hint = It is kept as it is, and everything else was read. Load the law again from its file to read and search it here.
diag-text-without-law = the file holds a text for the law "{ $law }", which is not in its list of laws
    .hint = The text is kept in the file and not shown. Open an earlier copy of the file if the law should be in the list.
diag-law-place-outside = { $count ->
        [one] one provision or correction of the text "{ $law }" names a place that is not in the text
       *[other] { $count } provisions or corrections of the text "{ $law }" name places that are not in the text
    }
    .hint = They were left out. Load the law again from its file if its provisions are wrong.
diag-law-place-unordered = { $count ->
        [one] one provision of the text "{ $law }" does not begin behind the one before it
       *[other] { $count } provisions of the text "{ $law }" do not begin behind the ones before them
    }
    .hint = They were left out. Load the law again from its file if its provisions are wrong.
diag-wrong-type = "{ $key }" should be { $expected ->
        [text] a text
        [list] a list
        [map] a group of keys and values
        [flag] true or false
        [number] a whole number
       *[other] something else
    }, and is { $found ->
        [text] a text
        [list] a list
        [map] a group of keys and values
       *[nothing] empty
    }
    .hint = { $expected ->
        [list] Put each entry on its own line after a hyphen, or all of them in square brackets.
        [text] Write one text; put it in quotation marks if it holds a colon or begins with a bracket.
        [flag] Write true or false without quotation marks.
       *[other] Compare the example in the guide to the format.
    }

## Checklists at hand

diag-bundled-checklist = a checklist with the id { $id } is part of the program
    .hint = Give your checklist another id, by the name of its folder or file.
diag-extends-extension = the checklist adds to { $base }, which is itself an extension
    .hint = Let it add to the checklist that { $base } adds to.
diag-extends-unknown = the checklist adds to { $base }, which is not at hand
    .hint = Correct the name under "extends", or load { $base } first. Until then its items stand by themselves.
diag-namespace-taken = the ids of the items begin with the same word as those of { $other }
    .hint = Begin them with a word that no other checklist uses, so that answers are never mistaken for those of another.
diag-section-unknown = the section { $section } is none of the checklist it adds to, and has no title
    .hint = Correct the id, or give the section a title of its own.
diag-item-taken = the item { $item } is already part of the checklist { $other }
    .hint = Give the items of your checklist ids that begin with a word of their own.

## Rules for checklists

diag-alternative-uncovered = the element "{ $element }" belongs to no alternative
    .hint = Add it to an alternative, or delete it: as it stands, it never counts.
diag-alternative-unknown = { $fault ->
        [empty] an alternative is empty
       *[other] an alternative names "{ $element }", which is no element of this item
    }
    .hint = Name elements of this item by their ids.
diag-asks-unknown = the item asks "{ $condition }", which is no question of this checklist or of one it adds to
    .hint = Declare the question under conditions, or correct the id.
diag-compound-element = the element "{ $element }" makes more than one statement
    .hint = Divide it: each element must be true or false by itself.
diag-condition-missing = the item is conditional and states no condition
    .hint = Add the condition in words under "condition", or choose another force.
diag-condition-stray = the item states a condition, but its force is { $force } and it asks no question
    .hint = Change the force to conditional, name the question under "asks", or delete the condition.
diag-condition-unused = no item asks the question "{ $condition }"
    .hint = Name it under "asks" where it matters, or delete it.
diag-date-shape = { $value } is no date of the form 2001-05-31
    .hint = Write year, month and day with hyphens; the year alone, or year and month, will do.
diag-duplicate-element = the element id "{ $element }" is used twice in this item
    .hint = Give the second another id; answers are kept by it.
diag-duplicate-id = the id "{ $id }" is used twice
    .hint = Give the second another id; answers are kept by it.
diag-duplicate-title = the title "{ $title }" is also that of { $first }
    .hint = Say in the title what sets this item apart.
diag-elements-missing = the item is scored and names no elements
    .hint = List the separate things the law must say; one is enough.
diag-guide-shape = "{ $value }" is no paragraph or range of the Legislative Guide
    .hint = Write a number, as in "93", or a range, as in "65-90".
diag-id-shape = { $fault ->
        [namespace] the id "{ $id }" does not begin with "{ $namespace }." as the other items do
       *[shape] the id "{ $id }" is not of the usual form
    }
    .hint = { $fault ->
        [namespace] All items of a checklist share the first part of their ids.
       *[shape] Use lower-case letters and digits; join the parts of an item's id by full stops, those of other ids by hyphens.
    }
diag-inline-html = the guidance holds HTML: { $html }
    .hint = Use Markdown: *emphasis*, **strong**, lists and links.
diag-link-scheme = the guidance links to "{ $link }"
    .hint = Link to a full address that begins with https:, http: or mailto:.
diag-no-items = the checklist has no items
    .hint = Add at least one section with one item.
diag-qualifier-missing = the item is qualified and names no qualifier
    .hint = Add the treaty's own words under "qualifier", or choose another force.
diag-qualifier-stray = the item has a qualifier, but its force is mandatory
    .hint = Change the force to qualified, or delete the qualifier.
diag-rationale-missing = the relation to { $to } does not say why in one line
    .hint = Add a rationale of one line.
diag-reason-missing = the item is not scored ({ $scorable }) and does not say why
    .hint = Add the reason under "unscored_reason"; it is shown to the reader.
diag-reason-stray = the item is scored and also gives a reason for not being scored
    .hint = Delete the reason, or correct "scorable".
diag-relation-contradiction = the relation to { $to } ({ $kind }) contradicts another
    .hint = Of two items, one can be part of the other but not each of the other, nor an item of itself; correct one of the relations.
diag-relation-unknown = the relation leads to { $to }, which is no item of this checklist
    .hint = Correct the id, or delete the relation.
diag-terms-missing = the item has no search terms in the language of the checklist ({ $language })
    .hint = Add the words a law would use for it.
diag-text-missing = "{ $key }" is empty
    .hint = Write it; the reader relies on it.
diag-title-length = the title has { $length } characters; { $most } are the most that fit in a list
    .hint = Shorten it, and put the rest into the requirement.
diag-topic-unknown = "{ $topic }" is no topic of this checklist or of one it adds to
    .hint = Declare it under topics, or correct the id.
diag-topic-unused = no item has the topic "{ $topic }"
    .hint = Give it to an item, or delete it.
diag-unit-both = { $unit } is covered by { $item } and also listed as not scored
    .hint = Keep one of the two.
diag-unit-unaccounted = { $unit } has no item and is not listed as not scored
    .hint = Add an item, or list it under "not_scored" with the reason.
diag-unit-unknown = "{ $unit }" is no unit of the instrument
    .hint = Correct it, or add it to "source_units" if the instrument has it.

## Relations between checklists

diag-relation-nowhere = the relation leads to { $to }, which is no item of any checklist
    .hint = Correct the id, check together with the checklist that holds the item, or delete the relation.
diag-relation-disagreed = the relation to { $to } ({ $kind }) is contradicted by that item, which says { $other } of this one
    .hint = Read both items side by side and correct one of the two: what is part of an item on one side is all of it and more on the other.
diag-relation-circular = by the relation to { $to } ({ $kind }) this item would be part of itself, by way of other checklists
    .hint = Follow the relations from item to item; one of them tells the smaller from the larger the wrong way round.

## Checks of an assessment

diag-lacks-reason = the item is marked not applicable without a reason
    .hint = Say in the reasoning why the requirement does not apply.
diag-lacks-explanation = the verdict differs from what the elements propose, and the reasoning is empty
    .hint = Explain the difference in the reasoning.
diag-lacks-citation = the verdict rests on national law and cites no provision
    .hint = Add the act and the article relied on.
diag-law-unknown = a citation names the law "{ $law }", which is not registered
    .hint = Register the law, or name the act in the citation.
diag-item-unknown = no checklist at hand has this item, and the file does not hold its text
    .hint = The answers are kept. Load the checklist they belong to, or check the id.

## Citations beside the text of their law

diag-citation-quote-missing = words quoted from { $provision ->
        [none] {""}
       *[other] { $provision } of {""}
    }{ $law } do not stand in its text: “{ $quote }”
    .hint = Compare the quotation with the law. It may come from another version or another law, or hold a slip of the pen; leave words out with an ellipsis.
diag-citation-quote-moved = words quoted from { $provision } of { $law } stand in { $to ->
        [none] another place
       *[other] { $to }
    }: “{ $quote }”
    .hint = Cite them by the label they have in this text, or check whether the finding means an earlier version.
diag-citation-quote-changed = { $law } has other words than those quoted from it: “{ $quote }” reads “{ $now }”{ $to ->
        [none] {""}
       *[other] {" "}in { $to }
    }
    .hint = Read both side by side. If the law was amended, look at the finding again before you take the new words over.
diag-citation-label-missing = { $law } has no { $provision } in its text
    .hint = Correct the label, or join, split or relabel the provisions of the law if it was cut wrongly.
diag-citation-label-changed = { $provision } of { $law } has changed since it was cited
    .hint = Read it again, and quote the words the finding rests on.
diag-citation-language-other = words quoted from { $provision ->
        [none] {""}
       *[other] { $provision } of {""}
    }{ $law } are said to be in { $cited }, and its text is in { $text }
    .hint = Quote the words of the law and put those of another language into the translation, or correct the language. Nothing is wrong if one file holds the law in both.
diag-law-not-matched = the text { $title ->
        [none] {""}
       *[other] “{ $title }” {""}
    }is that of no law of the assessment
    .hint = Register the law, or give it the title that the text has; a law is matched by its title or short title.
diag-unreadable-law = the text of the law cannot be read: { $detail }
    .hint = Save it in another format, or check whether it is the right file.
