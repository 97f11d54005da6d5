package jp.musubi.index;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of record that can be found. */
@Schema(name = "SearchType")
public enum Type {
  NEED,
  SEED,
  ORGANIZATION
}
