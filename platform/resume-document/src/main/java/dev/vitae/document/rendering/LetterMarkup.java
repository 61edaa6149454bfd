package dev.vitae.document.rendering;

import static dev.vitae.document.rendering.Markup.element;

import dev.vitae.document.letter.Letter;
import dev.vitae.document.rendering.Markup.Element;
import java.util.List;
import java.util.Locale;

/** A letter below the head that the template gives a résumé, so that both look as one. */
final class LetterMarkup {

    Element article(Letter letter, Look look) {
        List<Element> lines = letter.lines(look.design().options().language()).stream()
                .map(line -> element("p", line.text()).styled(line.role().name().toLowerCase(Locale.ROOT)))
                .toList();
        return element(
                        "article",
                        new ContactMarkup(look).head(letter.sender()),
                        element("div", lines).styled("letter"))
                .styled("resume");
    }
}
