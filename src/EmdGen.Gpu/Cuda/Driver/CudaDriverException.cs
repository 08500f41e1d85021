namespace EmdGen.Gpu;

/// <summary>A call of NVIDIA's driver that failed, with the driver's name for the failure.</summary>
public sealed class CudaDriverException : InvalidOperationException
{
    internal CudaDriverException(string message, int result)
        : base(message)
        => Result = result;

    /// <summary>The driver's number for it: a CUresult.</summary>
    public int Result { get; }
}
