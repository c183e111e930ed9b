/**
 * What action.yml names as post: the same bundle under another name. A main that is killed before it
 * can save anything leaves no state behind, and post must not take itself for main then.
 */
import "./index.js";
