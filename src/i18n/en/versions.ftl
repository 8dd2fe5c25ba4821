# Texts of the area: versions of checklists.

versions-title = Versions of checklists
versions-about = A checklist may be corrected after it was answered. Here you see what became of each item, and what becomes of your answers, before anything changes.
versions-none = Every checklist at hand reads as it was answered. There is nothing to take over.
versions-to-items = Go on with the items

versions-banner = { $n ->
    [one] The checklist { $titles } reads otherwise at hand than in this assessment. Nothing was changed.
   *[other] The checklists { $titles } read otherwise at hand than in this assessment. Nothing was changed.
}
versions-banner-do = See what differs
versions-recheck = { $n ->
    [one] One finding answered an earlier version of its item and is to be checked again.
   *[other] { $n } findings answered earlier versions of their items and are to be checked again.
}
versions-recheck-do = Show them

versions-forward = This assessment answered version { $from }. Version { $to } is at hand.
versions-same = The file of this assessment and the checklist at hand have the same version number, { $to }, but not the same text. Somebody changed the one or the other without giving it a new number.
versions-backward = This assessment answered version { $from }. The version at hand, { $to }, is an earlier one. Nothing is moved back to it: open the assessment with a newer Lacuna, or load the newer checklist. Until then the items are shown as the earlier version has them, and your answers stay as they are.
versions-counts = What became of the items
versions-kind = What became of it
versions-items = Items
versions-answered = Answered
versions-what = What becomes of your answers
versions-take = Take version { $to }
versions-take-same = Take the text at hand
versions-later = Leave it for now
versions-take-hint = No answer is lost, and the whole can be undone.
notice-versions-taken = { $title }: version { $to } is taken. No answer needs a second look.
notice-versions-taken-one = { $title }: version { $to } is taken. One answer is to be checked again.
notice-versions-taken-many = { $title }: version { $to } is taken. { $recheck } answers are to be checked again.

change-unchanged = Unchanged
change-reworded = Reworded
change-split = Split
change-merged = Merged
change-moved = Moved
change-withdrawn = Withdrawn
change-new = New

versions-fate-unchanged = They stay.
versions-fate-reworded = They stay, and are marked to be checked again.
versions-fate-split = Each part gets the answer to the whole, marked to be checked again.
versions-fate-merged = The first answer stands, marked to be checked again. The others go to the archive.
versions-fate-moved = They move along with their items.
versions-fate-withdrawn = They go to the archive, with the text they answered. They enter no figure.
versions-fate-new = There are none yet.

versions-was = Was
versions-part-of = Is now
versions-place = Place
versions-name = Title
versions-requirement = Requirement
versions-force = Force
versions-element-gone = Element that is gone
versions-element-new = New element
versions-element = Element
versions-your-answer = Your answer
versions-key = In the texts below, words that are gone are struck through and words that are new are underlined.
versions-gone-start = gone:
versions-new-start = new:
versions-text-end = ;

versions-archive = Archive
versions-archive-about = { $n ->
    [one] One answer to an item that is no longer in its checklist, with the text it answered. It is in the file and in the report, and enters no figure.
   *[other] { $n } answers to items that are no longer in their checklists, with the texts they answered. They are in the file and in the report, and enter no figure.
}
versions-citation = Citation

recheck-note = This item read otherwise in version { $version }, for which the finding was made. Does the answer still hold?
recheck-note-alone = The finding was made for an item of version { $version } that was divided or joined with others. Does the answer still hold for this item?
recheck-heading = Check again
recheck-differs = What differs
recheck-checked = Checked
recheck-hint = A new verdict does the same.

# Copies of official texts.

context-official = Official texts
context-official-about = Lacuna ships no official text. Load your own copy, in any language, as plain text, Markdown or HTML, and the article stands next to its item. It stays in this browser and is never part of the file.
official-load = Load your copy
official-replace = Load another
official-remove = Remove
official-found = { $n ->
    [0] No article was found in it. Each should begin with its number on a line of its own, as “Article 8”.
    [one] One article found
   *[other] { $n } articles found
}
official-language = Language
official-direction = Direction
official-ltr = Left to right
official-rtl = Right to left
official-heading = Official text
official-summary = Official text (your copy)
official-yours = Your own copy. What is marked was found by its number; compare it with the item.
official-not-found = The article of this item was not found in your copy.
official-change = Change the copy
notice-official-refused = { $file } cannot be used as an official text: it is empty, no text, or larger than 4 MB.
