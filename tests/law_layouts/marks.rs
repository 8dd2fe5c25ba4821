//! Signs between a label and its words, and numbers with a sign before them.

use super::check;

#[test]
fn signs_about_the_number() {
    check(&[
        (
            "number signs",
            "
            Artículo N° 1.- Las armas se registran en el Ministerio.
            Artículo N° 2.- El registro es público y gratuito.
            Artículo Nº 3.- La licencia dura un año.
            ",
            &["1", "2", "3"],
        ),
        (
            "brackets and colons",
            "
            ARTICULO 1º) Las armas se registran en el Ministerio.
            ARTICULO 2º) El registro es público y gratuito.
            ARTICULO 3º: La licencia dura un año.
            ARTICULO 4º._ La multa es de diez unidades.
            ",
            &["1º", "2º", "3º", "4º"],
        ),
        (
            "Uruguayan",
            "
            Artículo 1º. (Objeto).- La presente ley regula la tenencia de armas.
            Artículo 2º. (Prohibición).- Se prohíbe el tráfico ilícito de armas.
            Artículo 3º. (Registro).- El registro lo lleva el Ministerio.
            ",
            &["1º", "2º", "3º"],
        ),
        (
            "bold labels with words in the same line",
            "
            **ARTÍCULO 1.** La presente ley regula las armas de fuego.
            **ARTÍCULO 2.** El registro es público y gratuito.
            **ARTÍCULO 2 BIS.-** La licencia dura un año.
            ***Artículo 3.*** La multa es de diez unidades.
            __Artículo 4.__ Esta ley entra en vigor mañana.
            ",
            &["1", "2", "2 BIS", "3", "4"],
        ),
        (
            "sections in the Caribbean, with a bracket behind the number",
            "
            3.(1) A person shall not possess a firearm without a licence.
            (2) A person who contravenes is liable to a fine.
            4.(1) The Commissioner may grant a licence.
            4A.(1) A licence is not transferable.
            5. The Minister may make regulations.
            ",
            &["3", "4", "4A", "5"],
        ),
        (
            "brackets about sections of the United States",
            "
            Sec. 2-101. Definitions. The terms of this Article have this meaning.
            Sec. 2-102. Licence required. No person may own a firearm without a licence.
            Sec. 2-103. Penalty. A violation is a misdemeanour.
            ",
            &["2-101", "2-102", "2-103"],
        ),
        (
            "headings of German statutes behind the label on the next line",
            "
            § 1
            Zweck
            (1) Dieses Gesetz regelt den Umgang mit Waffen.
            § 2
            Grundsätze
            (1) Der Umgang ist Personen über 18 Jahren gestattet.
            § 2a
            Verbote
            Verboten sind Waffen nach Anlage 2.
            § 3
            (weggefallen)
            ",
            &["§ 1|Zweck", "§ 2|Grundsätze", "§ 2a|Verbote", "~§ 3"],
        ),
        (
            "Moroccan and Mauritanian in French",
            "
            ARTICLE PREMIER. - Sont prohibées l'importation et la fabrication d'armes.
            ART. 2. - Les armes de chasse sont soumises à permis.
            ART. 3. - Le permis est délivré par l'autorité locale.
            ART. 4. - Les contrevenants sont punis d'une amende.
            ",
            &["ARTICLE PREMIER", "2", "3", "4"],
        ),
        (
            "articles in words in French",
            "
            Article premier : Les armes sont classées par décret.
            Article deuxième : Le ministre délivre les permis.
            Article troisième : Les permis sont annuels.
            ",
            &["Article premier", "Article deuxième", "Article troisième"],
        ),
        (
            "Angola and Mozambique",
            "
            ARTIGO 1.º
            (Objecto)
            A presente lei define o regime das armas.
            ARTIGO 2.º
            (Âmbito)
            A lei aplica-se a todos.
            ARTIGO PRIMEIRO
            (Vigência)
            A lei entra em vigor hoje.
            ",
            &["1.º|(Objecto)", "2.º|(Âmbito)", "ARTIGO PRIMEIRO|(Vigência)"],
        ),
    ]);
}
