/**
 * What a language model makes of texts, where one is configured: an endpoint that speaks OpenAI's
 * API, or an ONNX model in this process. Off by default (docs/matching.md has what it brings). May
 * import shared and matching.
 */
@NullMarked
package jp.musubi.embedding;

import org.jspecify.annotations.NullMarked;
