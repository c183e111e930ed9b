// The post step of a broken action: the entry tells by this file's name which step it is.
import "../../../../src/post.ts";
