package dev.vitae.sharing.visits;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What visits are counted by.
 *
 * @param referrer null where there is none
 * @param country ISO 3166-1, null where it is not known
 * @param counted whether the share's own count needs no more: the gateway has counted the visit, or sent no content
 */
record Place(UUID share, LocalDate day, String referrer, Device device, String country, boolean counted) {

    /** The same with less detail, for when there are too many. */
    Place coarse() {
        return new Place(share, day, null, device, null, counted);
    }
}
