//! What files and converters do to a layout: emphasis, capitals, dashes, blanks, digits, labels apart from their headings.

use super::check;

#[test]
fn what_converters_leave() {
    check(&[
        (
            "bold labels",
            "
            **Article 1**
            The present law governs arms in the territory.
            **Article 2** Definitions apply to the whole of the law.
            **Article 3.** Licences are granted by the Minister.
            **Article 4 – Penalties**
            Whoever infringes this law is fined.
            ",
            &["1", "2", "3", "4"],
        ),
        (
            "bold numbers",
            "
            **1. Short title** This Act may be cited as the Arms Act.
            **2. Interpretation** In this Act an arm is a firearm.
            **3. Licences** A licence is required.
            **3A.** A licence lasts one year.
            **4.** The Minister makes rules.
            ",
            &["1", "2", "3", "3A", "4"],
        ),
        (
            "blanks that do not break",
            "
            Article\u{a0}1er\u{a0}– La présente loi régit les armes.
            Article\u{a0}2\u{a0}– Les armes sont enregistrées.
            Article\u{202f}3\u{202f}: Les munitions sont enregistrées.
            Art.\u{a0}4.\u{2009}– Le registre est public.
            ",
            &["1er", "2", "3", "4"],
        ),
        (
            "dashes of every width",
            "
            ARTICLE 1 ‒ The register is kept by the police.
            ARTICLE 2 – The register is public to all.
            ARTICLE 3 — The register is printed yearly.
            ARTICLE 4 ― Licences are entered in the register.
            ARTICLE 5 - The licence lasts a year.
            ARTICLE 6 − The fee is ten.
            ",
            &["1", "2", "3", "4", "5", "6"],
        ),
        (
            "numbers with a range and gaps",
            "
            Article 1
            The law governs arms of every kind in the country.
            Articles 2 to 5
            (Repealed)
            Article 6
            The Minister licenses dealers.
            Article 9
            Dealers keep records.
            ",
            &["1", "~2 to 5", "6", "9"],
        ),
        (
            "full stop, dash, colon",
            "
            Art. 1.: Arms are registered with the police.
            Art. 2.- Ammunition is registered.
            Art. 3. — Parts are registered too.
            Art. 4) Components are marked.
            Art. 5- Dealers are licensed.
            Art.6.- Brokers are licensed.
            Art.7 Carriers are licensed.
            ",
            &["1", "2", "3", "4", "5", "6", "7"],
        ),
        (
            "lists that begin again in every section",
            "
            1. Dealers shall keep records of:
            1. arms bought;
            2. arms sold.
            2. Makers shall keep records of:
            1. arms made;
            2. arms exported;
            3. arms destroyed.
            3. Brokers shall keep records of:
            1. contracts;
            2. parties.
            4. Records are kept for ten years.
            ",
            &["1", "2", "3", "4"],
        ),
        (
            "contents with numbers of pages",
            "
            TABLE OF CONTENTS
            Article 1 Purpose 3
            Article 2 Scope 3
            Article 3 Definitions 4
            Article 4 Licences 5
            Article 1 Purpose
            The purpose of this law is the control of arms.
            Article 2 Scope
            This law applies to every person in the country.
            Article 3 Definitions
            Arms are firearms and their parts.
            Article 4 Licences
            No one has an arm without a licence.
            ",
            &["1|Purpose", "2|Scope", "3|Definitions", "4|Licences"],
        ),
        (
            "wrapped articles with references at the beginning of lines",
            "
            Article 1. This Law governs the possession of firearms, subject to the conditions laid down in
            Article 5, and without prejudice to the powers of the police.
            Article 2. A licence is granted by the Minister under the procedure of
            Article 4 of the Law on Administrative Procedure.
            Article 3. The holder of a licence
            Article 4. The Minister shall, within thirty days, publish the forms mentioned in
            articles 2 and 3.
            Article 5. A licence is valid for
            5 years from the date of issue.
            ",
            &["1", "2", "3", "4", "5"],
        ),
    ]);
}
