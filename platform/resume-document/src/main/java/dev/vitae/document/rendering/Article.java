package dev.vitae.document.rendering;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.letter.Letter;
import dev.vitae.document.rendering.Markup.Element;
import dev.vitae.document.template.Design;
import java.util.function.Function;

/** A résumé, a letter or a card laid out by a design, in the direction that its text runs. */
record Article(Element element, Look look, Scripts scripts) {

    /** @param photo null for none */
    static Article of(ResumeContent content, Design design, Photo photo) {
        ResumeMarkup resume = new ResumeMarkup();
        return of(look -> resume.article(content, look, photo), design);
    }

    static Article of(Letter letter, Design design) {
        LetterMarkup markup = new LetterMarkup();
        return of(look -> markup.article(letter, look), design);
    }

    static Article of(LinkCard card, Design design) {
        return of(look -> card.article(), design);
    }

    private static Article of(Function<Look, Element> markup, Design design) {
        Look usual = Look.of(design, false);
        Element element = markup.apply(usual);
        Scripts scripts = Scripts.in(element);
        if (!scripts.rightToLeft()) {
            return new Article(element, usual, scripts);
        }
        Look turned = Look.of(design, true);
        return new Article(markup.apply(turned), turned, scripts);
    }

    /** BCP 47: what the script of its text tells, else the language of the headings. */
    String language() {
        return scripts.language().orElse(look.design().options().language().key());
    }

    /** Says on the page's root which way it is read. */
    Element directed(Element html) {
        return look.rightToLeft() ? html.with("dir", "rtl") : html;
    }
}
