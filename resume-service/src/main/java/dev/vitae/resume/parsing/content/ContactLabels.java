package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.wording.Folding;
import java.util.Set;

/** What people write before a way to reach them. */
final class ContactLabels {

    private static final Set<String> LABELS = Set.of(
            "email",
            "e-mail",
            "mail",
            "phone",
            "tel",
            "tel.",
            "telefon",
            "telephone",
            "telefono",
            "telefone",
            "mobile",
            "mobil",
            "movil",
            "telemovel",
            "cell",
            "cellulare",
            "gsm",
            "handy",
            "linkedin",
            "website",
            "web",
            "webseite",
            "site",
            "portfolio",
            "homepage",
            "sito",
            "sito web",
            "sitio web",
            "pagina web",
            "morada",
            "address",
            "adresse",
            "anschrift",
            "direccion",
            "endereco",
            "indirizzo",
            "adres",
            "location",
            "wohnort",
            "ort",
            "ville",
            "ubicacion",
            "name",
            "nom",
            "nombre",
            "nome",
            "naam",
            "url",
            "p",
            "e",
            "m",
            "t",
            "a",
            "w",
            "phone number",
            "email address",
            "correo",
            "correo electronico",
            "telefoon",
            "telefonnummer",
            "localisation",
            "localizacao",
            "residenza",
            "woonplaats",
            "links",
            "courriel",
            "portable");

    private ContactLabels() {}

    /** The text without the label and the colon that it begins with. */
    static String without(String text) {
        int colon = text.indexOf(':');
        boolean label = colon > 0 && LABELS.contains(Folding.fold(text.substring(0, colon)));
        return Pieces.trim(label ? text.substring(colon + 1) : text);
    }

    /** Whether the text only says what a detail beside or below it is. */
    static boolean isLabel(String text) {
        return LABELS.contains(Folding.fold(Pieces.trim(text)));
    }
}
