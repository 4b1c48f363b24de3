/// What a hosted machine boots from: the bundle, with the real manifests and images that only stand for programs, and the record that
/// the loader would have left. Start reading at [StandIn].
package beetos.hosted.image;
