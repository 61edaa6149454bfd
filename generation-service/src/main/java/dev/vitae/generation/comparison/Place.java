package dev.vitae.generation.comparison;

/**
 * Where two résumés are compared.
 *
 * @param id of the place, by names and numbers in the tailored résumé parted by dots: {@code experience.0.description}
 * @param before JSON pointer into the source
 * @param after JSON pointer into the tailored résumé
 * @param isText whether it is one text of several lines: no pointer names a line of it
 */
record Place(String id, String before, String after, boolean isText) {

    static Place of(String member) {
        return new Place(member, "/" + member, "/" + member, false);
    }

    Place member(String name) {
        return new Place(id + "." + name, before + "/" + name, after + "/" + name, false);
    }

    Place text(String name) {
        return new Place(id + "." + name, before + "/" + name, after + "/" + name, true);
    }

    /** An item of a list, or a line of a text, by its numbers before and after. */
    Place item(int old, int now) {
        String number = id + "." + now;
        return isText
                ? new Place(number, before, after, true)
                : new Place(number, before + "/" + old, after + "/" + now, false);
    }

    String section() {
        int end = id.indexOf('.');
        return end < 0 ? id : id.substring(0, end);
    }
}
