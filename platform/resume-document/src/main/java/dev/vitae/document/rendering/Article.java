package dev.vitae.document.rendering;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.rendering.Markup.Element;
import dev.vitae.document.template.Design;

/** A résumé laid out by a design, in the direction that its text runs. */
record Article(Element element, Look look, Scripts scripts) {

    /** @param photo null for none */
    static Article of(ResumeContent content, Design design, Photo photo) {
        ResumeMarkup resume = new ResumeMarkup();
        Look usual = Look.of(design, false);
        Element element = resume.article(content, usual, photo);
        Scripts scripts = Scripts.in(element);
        if (!scripts.rightToLeft()) {
            return new Article(element, usual, scripts);
        }
        Look turned = Look.of(design, true);
        return new Article(resume.article(content, turned, photo), turned, scripts);
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
