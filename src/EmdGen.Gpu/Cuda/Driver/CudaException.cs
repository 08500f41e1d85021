namespace EmdGen.Gpu.Cuda.Driver;

/// <summary>A call of NVIDIA's driver that failed, with the driver's name for the failure.</summary>
public sealed class CudaException : InvalidOperationException
{
    internal CudaException(string message)
        : base(message)
    {
    }
}
