namespace EmdGen.Gpu.Cuda;

/// <summary>A kernel as NVIDIA's driver takes it.</summary>
/// <param name="Assembly">PTX, with everything the kernel calls.</param>
/// <param name="EntryPoint">The kernel's name in it.</param>
internal sealed record PtxKernel(string Assembly, string EntryPoint);
