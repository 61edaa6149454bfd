package dev.vitae.resume.career;

import java.util.Map;

/**
 * In which order the records of a kind are listed, in HQL. All that is sorted by goes the same way, up or down, so that one
 * comparison finds what comes after a {@link Place}.
 */
enum ListOrder {
    /** Current ones first; then by start, the latest first and unknown ones last; of one start by position; then the newest. */
    BY_TIME(
            "isCurrent desc, coalesce(startDate, :never) desc, -coalesce(position, :last) desc, id desc",
            "(isCurrent, coalesce(startDate, :never), -coalesce(position, :last), id) < (:current, :start, :position, :id)",
            Map.of("never", Place.NEVER, "last", Integer.MAX_VALUE)) {
        @Override
        Map<String, Object> parameters(Place place) {
            return Map.of(
                    "current",
                    place.current(),
                    "start",
                    place.start(),
                    "position",
                    -place.position(),
                    "id",
                    place.id());
        }
    },
    /** By position, those without one last; then by name. */
    BY_POSITION(
            "coalesce(position, :last), lower(name), id",
            "(coalesce(position, :last), lower(name), id) > (:position, lower(:name), :id)",
            Map.of("last", Integer.MAX_VALUE)) {
        @Override
        Map<String, Object> parameters(Place place) {
            return Map.of("position", place.position(), "name", place.name(), "id", place.id());
        }
    };

    private final String orderBy;
    private final String after;
    private final Map<String, Object> constants;

    ListOrder(String orderBy, String after, Map<String, Object> constants) {
        this.orderBy = orderBy;
        this.after = after;
        this.constants = constants;
    }

    String orderBy() {
        return orderBy;
    }

    /** The condition of what comes after a place. */
    String after() {
        return after;
    }

    /** What {@link #orderBy} and {@link #after} name beside the place. */
    Map<String, Object> constants() {
        return constants;
    }

    /** What {@link #after} names of the place. */
    abstract Map<String, Object> parameters(Place place);
}
