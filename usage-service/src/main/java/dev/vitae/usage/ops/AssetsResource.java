package dev.vitae.usage.ops;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /ops/assets}: what the pages load; there is nothing of anybody in it. */
@Path("/ops/assets")
@PermitAll
public class AssetsResource {

    private final Assets assets;

    AssetsResource(Assets assets) {
        this.assets = assets;
    }

    @GET
    @Path("/{name}")
    @Operation(hidden = true)
    public Response asset(@PathParam("name") String name) {
        Assets.Asset asset = assets.find(name);
        return Response.ok(asset.bytes())
                .header("Content-Type", asset.type())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .tag(asset.tag())
                .build();
    }
}
