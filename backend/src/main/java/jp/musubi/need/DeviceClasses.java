package jp.musubi.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.musubi.matching.DeviceClass;
import jp.musubi.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;

/** Derives the device class from the code of the nomenclature; nobody types it. */
@ApplicationScoped
class DeviceClasses {
  @Inject Vocabularies vocabularies;

  @Nullable DeviceClass of(NeedContent content) {
    return content.jmdnCode() == null
        ? null
        : vocabularies.deviceClass(content.jmdnCode()).map(DeviceClass::valueOf).orElse(null);
  }
}
