package dev.vitae.document.template;

/** How close things stand: factors of a template's own gaps, line height and type size. */
public enum Spacing implements Keyed {
    COMPACT(0.7, 0.93, 0.96),
    NORMAL(1, 1, 1),
    ROOMY(1.3, 1.08, 1.04);

    private final double gap;
    private final double leading;
    private final double size;

    Spacing(double gap, double leading, double size) {
        this.gap = gap;
        this.leading = leading;
        this.size = size;
    }

    public double gap() {
        return gap;
    }

    public double leading() {
        return leading;
    }

    public double size() {
        return size;
    }
}
