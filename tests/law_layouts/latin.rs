//! Layouts of statutes in Spanish, French and Portuguese, as the gazettes of many countries print them.

use super::check;

#[test]
fn latin_america() {
    check(&[
        (
            "degree sign and dash",
            "
            LEY DE ARMAS DE FUEGO
            TITULO I
            DISPOSICIONES GENERALES
            ARTICULO 1º.- Las armas de fuego y sus municiones quedan sujetas a esta ley.
            ARTICULO 2º.- Toda persona que posea un arma la inscribirá en el registro.
            ARTICULO 3º.- Son armas de guerra:
            1º) Las automáticas;
            2º) Los lanzadores.
            ARTICULO 4º bis.- El registro es público.
            ARTICULO 5º.- Derógase el artículo 7º de la ley anterior.
            ",
            &["1º", "2º", "3º", "4º bis", "5º"],
        ),
        (
            "ordinal with a letter",
            "
            Artículo 1o. Esta ley es de observancia general en la República.
            Artículo 2o. La aplicación de esta ley corresponde al Presidente.
            Artículo 2o.-A. El Secretario expedirá los permisos generales.
            Artículo 3o. Las autoridades de los estados colaborarán.
            Artículo 10. Las armas podrán autorizarse a los deportistas.
            Artículo 10 Bis. La posesión impone el deber de manifestarlas.
            ARTÍCULO 11. Las armas de uso exclusivo son las siguientes:
            a) Revólveres.
            b) Pistolas.
            ARTICULO 11 TER.- Las sanciones se aplican por la Secretaría.
            ",
            &["1o", "2o", "2o.-A", "3o", "10", "10 Bis", "11", "11 TER"],
        ),
        (
            "abbreviated",
            "
            CAPITULO I
            Del Registro
            Art. 1º - Objeto. Regular la tenencia de armas en el territorio nacional.
            Art. 2º - Sujetos. Quedan sujetas las personas físicas y jurídicas.
            Art. 2º bis - Excepciones. Se exceptúan las fuerzas armadas.
            Art. 3° - El Poder Ejecutivo reglamentará el artículo
            Art. 5° de la presente ley.
            Art. 4° - Comuníquese al Poder Ejecutivo.
            ",
            &["1º", "2º", "2º bis", "3°", "4°"],
        ),
        (
            "abbreviated with full stop and dash",
            "
            Art. 12.- Las personas naturales podrán tener un arma.
            Art. 12 bis.- La licencia se renueva cada cinco años.
            Art. 13.- Las personas jurídicas llevarán libros.
            Art. 14-A.- Los polígonos de tiro serán autorizados.
            Art. 15.- Se prohíbe el porte a los menores de edad.
            ",
            &["12", "12 bis", "13", "14-A", "15"],
        ),
        (
            "headings in the same line",
            "
            ARTÍCULO 1. OBJETO. La presente ley regula la tenencia y el porte de armas.
            ARTÍCULO 2. ÁMBITO. La ley se aplica en todo el territorio nacional.
            ARTÍCULO 3. PERMISOS. El permiso se concede por la autoridad militar competente.
            ARTÍCULO 4. VIGENCIA. La presente ley rige desde su publicación.
            ",
            &["1|OBJETO", "2|ÁMBITO", "3|PERMISOS", "4|VIGENCIA"],
        ),
        (
            "transitory articles",
            "
            ARTÍCULO 1.- Esta ley regula las armas de fuego en la República.
            ARTÍCULO 2.- El permiso lo otorga el Ministerio de Gobernación.
            ARTÍCULO 3.- La infracción se sanciona con multa.
            TRANSITORIOS
            ARTÍCULO PRIMERO.- La presente ley entrará en vigor mañana.
            ARTÍCULO SEGUNDO.- Se abrogan las disposiciones contrarias.
            ",
            &["1", "2", "3", "ARTÍCULO PRIMERO", "ARTÍCULO SEGUNDO"],
        ),
        (
            "transitory article named so",
            "
            Artículo 1º.- La presente ley regula el control de armas.
            Artículo 2º.- El Ministerio estará a cargo de la fiscalización.
            Artículo 3º.- Ninguna persona podrá poseer armas largas.
            ARTÍCULO TRANSITORIO PRIMERO.- Las inscripciones anteriores son válidas.
            ARTÍCULO TRANSITORIO SEGUNDO.- El reglamento se dictará en un año.
            ",
            &["1º", "2º", "3º", "ARTÍCULO TRANSITORIO PRIMERO", "ARTÍCULO TRANSITORIO SEGUNDO"],
        ),
        (
            "transitory in plain number",
            "
            ARTÍCULO 1.- Objeto de la ley
            La presente ley tiene por objeto regular las armas.
            ARTÍCULO 2.- Definiciones
            Para los efectos de esta ley se entiende por arma la que dispara.
            ARTÍCULO 3.- Prohibición
            Se prohíbe la importación de armas de guerra.
            TRANSITORIO I.- Las armas se inscribirán en seis meses.
            TRANSITORIO II.- El reglamento se dictará en noventa días.
            ",
            &["1|Objeto de la ley", "2|Definiciones", "3|Prohibición", "TRANSITORIO I", "TRANSITORIO II"],
        ),
        (
            "a single article",
            "
            Artículo Único.- Apruébase el convenio sobre el marcado de armas de fuego.
            Dado en la capital el primero de enero.
            ",
            &["Artículo Único"],
        ),
        (
            "numbers in words",
            "
            Artículo primero. Se crea el registro nacional de armas.
            Artículo segundo. El registro depende del Ministerio.
            Artículo tercero. La inscripción es obligatoria.
            Artículo cuarto. Se deroga la ley de 1950.
            Artículo décimo primero. Publíquese.
            ",
            &["Artículo primero", "Artículo segundo", "Artículo tercero", "Artículo cuarto", "Artículo décimo primero"],
        ),
        (
            "label and heading apart, with parts of articles",
            "
            Artículo 1
            Objeto
            El presente reglamento regula las armas.
            Artículo 2
            Definiciones
            Para los efectos de este reglamento se entiende por:
            I. Arma: el objeto que dispara un proyectil.
            II. Munición: el cartucho.
            Artículo 3
            Fracciones
            La autoridad podrá:
            I.- Expedir permisos;
            II.- Revocarlos.
            ",
            &["1|Objeto", "2|Definiciones", "3|Fracciones"],
        ),
        (
            "final provisions without the word",
            "
            Artículo 1.- Finalidad
            La presente ley regula el uso civil de las armas.
            Artículo 2.- Ámbito
            Se aplica a las personas naturales y jurídicas.
            DISPOSICIONES COMPLEMENTARIAS FINALES
            PRIMERA. Reglamentación
            El Poder Ejecutivo reglamenta la ley.
            SEGUNDA. Vigencia
            La ley entra en vigor al día siguiente.
            DISPOSICIÓN COMPLEMENTARIA DEROGATORIA
            ÚNICA. Derogación
            Derógase la ley anterior.
            ",
            &["1|Finalidad", "2|Ámbito", "PRIMERA|Reglamentación", "SEGUNDA|Vigencia", "ÚNICA|Derogación"],
        ),
        (
            "inserted by letters and by raised numbers",
            "
            Artículo 1°. Las armas se inscriben en el registro.
            Artículo 2°. El permiso dura un año.
            Artículo 2°A. Las armas deportivas tienen su propio permiso.
            Artículo 2°B. El permiso deportivo dura dos años.
            Artículo 3°. La multa es de diez unidades.
            ",
            &["1°", "2°", "2°A", "2°B", "3°"],
        ),
        (
            "paragraphs that Colombia numbers",
            "
            ARTÍCULO 1o. ÁMBITO. El presente decreto tiene por objeto fijar normas.
            ARTÍCULO 2o. EXCLUSIVIDAD. Sólo el Gobierno podrá introducir armas.
            PARÁGRAFO 1o. El permiso se otorga por la autoridad militar.
            PARÁGRAFO 2o. El permiso es revocable.
            ARTÍCULO 3o. PERMISO. Los particulares podrán poseer armas con permiso.
            PARÁGRAFO. Lo dispuesto no aplica a los menores.
            ARTÍCULO 4o. DEFINICIÓN. Son armas los instrumentos fabricados para herir.
            ",
            &["1o|ÁMBITO", "2o|EXCLUSIVIDAD", "3o|PERMISO", "4o|DEFINICIÓN"],
        ),
    ]);
}

#[test]
fn french_speaking_africa() {
    check(&[
        (
            "premier with a dash",
            "
            TITRE PREMIER : DISPOSITIONS GENERALES
            Article premier. – La présente loi fixe le régime des armes et munitions.
            Art. 2. – Les armes sont classées en catégories par décret.
            Art. 3. – Nul ne peut détenir une arme sans autorisation.
            Art. 4 bis. – L'autorisation est personnelle.
            TITRE II : DES SANCTIONS
            Art. 5. – Les infractions sont punies d'un emprisonnement.
            ",
            &["Article premier", "2", "3", "4 bis", "5"],
        ),
        (
            "colon",
            "
            CHAPITRE I : DES DISPOSITIONS GENERALES
            Article 1er : La présente loi régit les armes à feu en République.
            Article 2 : Au sens de la présente loi, on entend par :
            - arme à feu : toute arme à canon portative ;
            - munition : l'ensemble de la cartouche.
            Article 3 : L'importation des armes est soumise à autorisation.
            Article 4 : La présente loi sera exécutée comme loi de l'Etat.
            ",
            &["1er", "2", "3", "4"],
        ),
        (
            "capitals",
            "
            SECTION I : DE L'ACQUISITION
            ARTICLE 1 : L'acquisition des armes est subordonnée à un permis.
            ARTICLE 2 : Le permis est délivré par le Ministre chargé de la sécurité.
            SECTION II : DE LA DETENTION
            ARTICLE 3 : La détention est interdite aux mineurs.
            ARTICLE 4 : Les contrevenants sont punis d'une amende.
            ",
            &["1", "2", "3", "4"],
        ),
        (
            "code with letters",
            "
            Chapitre II : Acquisition et détention
            Article L312-1
            Nul ne peut acquérir et détenir légalement des matériels s'il n'est pas majeur.
            Article L312-2
            L'acquisition des matériels de guerre est interdite, sauf autorisation.
            Article L312-2-1
            Le transporteur est soumis aux mêmes règles.
            Article L. 317-1
            Est puni de deux ans d'emprisonnement le fait de céder une arme.
            Article R*312-2
            La demande est adressée au préfet.
            Article R. 312-3
            Le préfet délivre récépissé.
            ",
            &["L312-1", "L312-2", "L312-2-1", "L. 317-1", "R*312-2", "R. 312-3"],
        ),
        (
            "hyphened",
            "
            Article 12
            La carte est délivrée par le préfet pour cinq ans.
            Article 12-1
            Le renouvellement est demandé trois mois avant l'expiration.
            Article 12-2
            Le refus est motivé.
            Article 13
            Les modalités sont fixées par décret.
            ",
            &["12", "12-1", "12-2", "13"],
        ),
        (
            "number and dash, with alineas",
            "
            Article 1.- Le commerce des armes est réglementé.
            (1) Il est soumis à licence.
            (2) La licence est annuelle.
            Article 2.- (1) La présente loi s'applique aux armes civiles.
            (2) Elle ne s'applique pas aux armes de collection.
            Article 3.- La présente loi sera publiée au Journal officiel en français et en anglais.
            ",
            &["1", "2", "3"],
        ),
        (
            "Maghreb in French",
            "
            Article premier - L'importation des armes est interdite sauf autorisation.
            Article 2 - Sont considérées comme armes de chasse les fusils.
            Article 3 (nouveau) - Le permis est délivré par le gouverneur.
            Article 4 - La licence est retirée en cas de condamnation.
            ",
            &["Article premier", "2", "3", "4"],
        ),
        (
            "headings on a line of their own",
            "
            Article premier
            Objet
            La présente loi transpose la convention sur les armes légères.
            Article 2
            Définitions
            Aux fins de la présente loi, « arme » s'entend d'une arme à feu.
            Article 3
            Champ d'application
            La présente loi s'applique aux transferts d'armes.
            ",
            &["Article premier|Objet", "2|Définitions", "3|Champ d'application"],
        ),
    ]);
}

#[test]
fn portuguese_speaking_countries() {
    check(&[
        (
            "ordinal with full stop",
            "
            CAPÍTULO I
            Disposições gerais
            Artigo 1.º
            (Objecto)
            A presente lei estabelece o regime jurídico das armas e munições.
            Artigo 2.º
            (Âmbito)
            1. A lei aplica-se a todo o território nacional.
            2. Exceptuam-se as forças armadas.
            Artigo 3.º-A
            (Registo)
            O registo é obrigatório.
            Artigo 10.º-A
            (Licença)
            A licença é válida por cinco anos.
            ",
            &["1.º|(Objecto)", "2.º|(Âmbito)", "3.º-A|(Registo)", "10.º-A|(Licença)"],
        ),
        (
            "abbreviated",
            "
            Art. 1.º A importação de armas depende de licença da autoridade.
            Art. 2.º A licença é pessoal e intransmissível.
            § 1.º O titular comunica a perda da arma.
            § 2.º A comunicação é feita em dez dias.
            § único. A falta é punida com multa.
            Art. 3.º As armas são marcadas pelo fabricante.
            ",
            &["1.º", "2.º", "3.º"],
        ),
        (
            "brazilian",
            "
            Art. 1o O registro de arma de fogo é obrigatório no órgão competente.
            Parágrafo único. As armas de uso restrito são registradas no Comando.
            Art. 2o Para adquirir arma de fogo o interessado deverá:
            I – comprovar idoneidade;
            II – apresentar documento;
            § 1º A autorização será expedida em trinta dias.
            I – por escrito;
            II – com motivação.
            Art. 2o-A. O porte é proibido em todo o território nacional.
            Art. 3º-B A taxa é recolhida anualmente.
            Art. 10. Esta lei entra em vigor na data de sua publicação.
            Art. 11. (VETADO)
            Art. 12. (Revogado pela Lei nº 5, de 2010)
            ",
            &["1o", "2o", "2o-A", "3º-B", "10", "11", "~12"],
        ),
        (
            "with titles in line",
            "
            ARTIGO 1
            (Âmbito)
            O presente regulamento aplica-se às armas de fogo.
            ARTIGO 2
            (Definições)
            Para efeitos do presente regulamento entende-se por arma a que dispara.
            ARTIGO 3
            (Sanções)
            A infracção é punida com multa.
            ",
            &["1|(Âmbito)", "2|(Definições)", "3|(Sanções)"],
        ),
    ]);
}
