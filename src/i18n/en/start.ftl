# The first page, the head of the page, notices, files and storage.

start-where = Your assessments are kept in this browser on this computer and are sent nowhere; save a file to keep them anywhere else.
start-memory = This browser refuses to keep anything for this page. You can work, but save a file before you close it.
start-shelf = Assessments on this computer
start-empty = There is none yet.
start-begin = Begin
start-new = New assessment
start-new-what = One State at one date. Choose the checklists and name the laws to read.
start-open-file = Open a file
start-open-what = A file ending in .lacuna.json, or drop it anywhere on this page. A checklist file works too.
start-sample = Look at the sample
start-sample-what = An assessment of a State that does not exist.
start-help = What a gap analysis is, and how to make one
start-offline = Works without a network once loaded.
start-changed = Changed { $date }
start-open = Open
start-delete = Delete
start-kept = { $n ->
    [one] Kept in this browser: one assessment, { $size } MB. The browser may clear it when space runs out.
   *[other] Kept in this browser: { $n } assessments, { $size } MB. The browser may clear them when space runs out.
}
start-kept-promised = { $n ->
    [one] The browser has agreed to keep this storage: one assessment, { $size } MB.
   *[other] The browser has agreed to keep this storage: { $n } assessments, { $size } MB.
}
start-kept-not = Nothing is kept in this browser.
progress-line = { $assessed } of { $items } assessed, { $na } not applicable

skip-to-content = Skip to content
views = Views
view-context = Context
view-laws = Laws
view-assess = Assess
view-gaps = Gaps
view-report = Report
page-title = { $page }: Lacuna

save-browser = Kept in this browser, { $time }
save-never = Not kept in this browser yet
save-memory = Held in memory only: the browser refuses to keep it ({ $words })
save-failed = Could not be saved: { $why }
save-conflict = Not saved: another tab has a newer version
save-no-file = Not yet in a file
save-file-behind = { $n ->
    [one] The file is one change behind
   *[other] The file is { $n } changes behind
}
save-file-current = The file is up to date
save-file = Save file

storage-refused = the browser refuses storage on this page ({ $words })
storage-full = there is no room left in the browser’s storage. Save a file, then delete assessments you no longer need
storage-conflict = another tab has saved a newer version
storage-failed = the browser’s storage failed ({ $words }). Save a file; saving is tried again

conflict-title = Another tab has saved a newer version of this assessment.
conflict-what = Nothing here has been saved since, and nothing there was overwritten. Keep what you see as a separate assessment, save it as a file, or leave it and load the newer version.
conflict-keep-copy = Keep mine as a copy
conflict-save-file = Save mine as a file
conflict-load = Load the newer version
conflict-copy-title = { $title } (copy)

notices = Messages
notice-dismiss = Close
notice-no-checklists = The checklists that come with the page could not be loaded ({ $words }). Load the page again when you are connected. What you wrote is not affected.
notice-missing = That assessment is not on this computer. It may have been deleted, or it was made in another browser. Open its file instead.
notice-deleted = { $name } was deleted from this computer.
notice-copy = This computer already holds a different version of the assessment of { $name }. The file was opened as a copy beside it; nothing was replaced.
notice-checklist = The checklist “{ $title }” is at hand in this browser. Choose it when you begin an assessment, or on the page Context of one.
notice-file-failed = The file could not be handed to you: { $words }. Try again, or copy what you need from the report.
notice-other-tab = Another tab changed this assessment. You now see the newer version.
notice-rescue-aside = When this page was last closed, the last words typed had not reached the browser’s storage, and meanwhile another tab saved a newer version. They were not mixed in. Save them as a file if you need them.
notice-wiped = Everything that Lacuna kept on this computer is gone.
remedy-undo = Undo
notice-undo-late = That could not be undone: what it changed has been changed again since, or is gone. Nothing was altered.
remedy-download = Save what was found as a file
remedy-open = Open it

problems-summary = { $file }: { $errors ->
    [0] { $warnings ->
        [one] one thing to look at
       *[other] { $warnings } things to look at
    }
    [one] one problem
   *[other] { $errors } problems
}
problems-rest = { $n ->
    [one] One more is not shown.
   *[other] { $n } more are not shown.
}
problem-place = line { $line }, column { $column }

look-title = Checklist file
look-counts = { $errors ->
    [0] { $warnings ->
        [0] No problem was found.
        [one] One thing to look at.
       *[other] { $warnings } things to look at.
    }
    [one] { $warnings ->
        [0] One error.
        [one] One error and one warning.
       *[other] One error and { $warnings } warnings.
    }
   *[other] { $warnings ->
        [0] { $errors } errors.
        [one] { $errors } errors and one warning.
       *[other] { $errors } errors and { $warnings } warnings.
    }
}
look-problems = Problems, with their lines
look-replaces = takes the place of version { $version }
look-answered = This assessment answers this checklist already. What was answered is kept with each finding.
look-sound = Nothing is loaded before you say so.
look-faulty = It can be loaded as it is. What the errors stand on is left out or enters no figure; better correct the file and open it again.
look-refused = Nothing of it can be used, and nothing was loaded or changed. Correct the file and open it again.
look-load = Load
look-load-anyway = Load all the same
look-answer = Answer this checklist in this assessment
severity-error = Error
severity-warning = Warning

wipe = Remove everything from this computer
wipe-title = Remove everything from this computer?
wipe-what = All assessments and checklists kept in this browser are deleted, in every tab. This cannot be undone. Files you saved stay where they are.
wipe-do = Remove everything
cancel = Cancel
close = Close

keys-title = Keyboard shortcuts
keys-note = Letters and digits work when no field is being typed in.
key-verdict = Give the verdict
key-next = Next item
key-previous = Previous item
key-cite = Add a citation
key-reasoning = Go to the reasoning
key-outline = Open or close the outline
key-search = Find items
key-save = Save the file
key-help = Show this list

not-found-title = There is no such page
not-found-what = The address may be wrong, or from another version.
not-found-back = To the first page
