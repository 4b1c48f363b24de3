/// The bundle: what the image holds besides kernel and loader, and the manifests in it.
///
/// All numbers are little endian, all offsets count from the bundle's start, which lies on a granule (16 KiB).
///
///     +0   u64 magic "BEETBNDL"   +8 u64 length of the bundle
///     +16  u32 count of images    +20 u32 count of programs   +24 u64 offset of the images' table   +32 u64 offset of the programs' table
///     +40  zero to +64
///     image (32 octets):   +0 u64 offset, on a granule  +8 u64 length  +16 u64, +24 u64 zero
///     program (64 octets): +0 u32 index of its image  +4 u32 zero  +8 u64 offset of its manifest  +16 u64 length of the manifest
///                          +24 u64 application id: first octets of the manifest's SHA-256
///                          +32 SHA-256 of its image
///     manifest: [beetos.abi.Manifest], aligned to 8
///
/// An image is an ELF file as the compiler writes it ([beetos.os.procman.ElfImage] checks it); the tables and manifests lie before the
/// first image, so that one digest covers them. A program's name is the PROGRAM entry of its manifest. The first program is `procman`.
///
/// [BundleWriter] makes a bundle and [Bundle] reads it; [ManifestText] makes a manifest of its source file.
package beetos.os.bundle;
