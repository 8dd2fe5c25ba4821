//! Acts that quote, amend or repeal provisions.

use super::check;

#[test]
fn what_quotes_other_provisions() {
    check(&[
        (
            "an amending act",
            "
            1. Short title
            This Act may be cited as the Arms (Amendment) Act.
            2. Amendment of section 5
            In section 5 of the principal Act, the words “five years” are replaced by “ten years”.
            3. Insertion of section 5A
            After section 5 of the principal Act, the following is inserted—
            “5A. Marking
            (1) Every firearm shall be marked.
            (2) The mark shall be legible.”
            4. Repeal of section 9
            Section 9 of the principal Act is repealed.
            5. Commencement
            This Act comes into force on the first day of the next month.
            ",
            &[
                "1|Short title",
                "2|Amendment of section 5",
                "3|Insertion of section 5A",
                "4|Repeal of section 9",
                "5|Commencement",
            ],
        ),
        (
            "articles that amend articles",
            "
            Article 1
            In Article 5 the words “five years” are replaced by “ten years”.
            Article 2
            Article 7 is replaced by the following:
            “Article 7
            Marking
            Each firearm is marked.”
            Article 3
            Article 9 is deleted.
            Article 4
            This Law enters into force tomorrow.
            ",
            &["1", "2", "3", "4"],
        ),
        (
            "gaps left by repealed sections",
            "
            1. Short title.—This Act may be called the Arms Act.
            2. Definitions.—In this Act arms means articles of any description.
            8. Records.—Every dealer shall keep records of all transactions.
            9. Inspection.—An officer may inspect the records at any time.
            15-20. [Repealed]
            21. Penalty.—Whoever contravenes this Act is punishable with a fine.
            40. Rules.—The Government may make rules.
            ",
            &["1|Short title", "2|Definitions", "8|Records", "9|Inspection", "~15-20", "21|Penalty", "40|Rules"],
        ),
    ]);
}
