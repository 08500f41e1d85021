using System.Runtime.Intrinsics;

namespace EmdGen.Testing.Kernels;

/// <summary>The width of the vectors that kernels are dispatched to.</summary>
public static class VectorWidth
{
    /// <summary>In this process; 32 is one float.</summary>
    public static int Bits => Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 32;

    /// <summary>The environment variable that gives another process this width, where the processor has it.</summary>
    public static (string Name, string Value) Setting(int bits) => bits switch
    {
        512 => ("DOTNET_EnableAVX512", "1"),
        256 => ("DOTNET_EnableAVX512", "0"),
        128 => ("DOTNET_EnableAVX2", "0"),
        32 => ("DOTNET_EnableHWIntrinsic", "0"),
        _ => throw new ArgumentOutOfRangeException(nameof(bits), bits, "A width is 512, 256, 128 or 32 bits."),
    };
}
