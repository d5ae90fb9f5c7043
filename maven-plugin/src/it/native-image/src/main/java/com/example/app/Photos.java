package com.example.app;

import com.example.shop.AddPhotoBody;
import com.example.shop.AddPhotoResponse;
import com.example.shop.GetPhotoResponse;
import com.example.shop.Photo;
import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.SecurityCheck;
import dev.hardwire.handler.Content;
import dev.hardwire.jwt.Jwt;
import dev.hardwire.jwt.JwtVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

@Controller
final class Photos {
  private final Path folder;
  private final JwtVerifier tokens;

  Photos(Path folder, String issuer) {
    this.folder = folder;
    this.tokens = JwtVerifier.discover(issuer).audience("shop").build();
  }

  @SecurityCheck("login")
  @Nullable Jwt login(String token) {
    return tokens.verify(token);
  }

  AddPhotoResponse addPhoto(long id, AddPhotoBody body, Jwt caller) throws IOException {
    if (id > 3) {
      return new AddPhotoResponse.NotFound();
    }
    body.photo().moveTo(file(id));
    return new AddPhotoResponse.Created(new Photo(body.photo().size(), String.valueOf(caller.subject()), body.caption()));
  }

  GetPhotoResponse getPhoto(long id) {
    return Files.exists(file(id))
        ? new GetPhotoResponse.Ok(Content.file(file(id)).as("image/png"))
        : new GetPhotoResponse.NotFound();
  }

  private Path file(long id) {
    return folder.resolve(id + ".photo");
  }
}
