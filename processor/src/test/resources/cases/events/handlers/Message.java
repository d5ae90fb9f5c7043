package shop;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record Message(String text, Optional<OffsetDateTime> at, @Nullable Mood mood, List<Message> replies) {}
