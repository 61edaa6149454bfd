package dev.vitae.identity.profiles;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.files.StoredFile;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The picture of the person that a service acts for. */
@Path("/internal/picture")
@RolesAllowed("picture.read")
public class InternalPictureResource {

    private final CurrentCaller current;
    private final ShowPicture show;

    InternalPictureResource(CurrentCaller current, ShowPicture show) {
        this.current = current;
        this.show = show;
    }

    @GET
    @Produces(Portrait.MEDIA_TYPE)
    public Uni<byte[]> read() {
        return show.show(current.get()).map(StoredFile::bytes);
    }
}
