using EmdGen.Gpu.Cuda.Driver;
using EmdGen.Gpu.Kernels.Structures;

namespace EmdGen.Gpu.Cuda;

/// <summary>
/// The ground structure on a device: of learned classes, that of the last call, replaced in the order of the device's default stream.
/// </summary>
internal sealed class CudaStructure(CudaDevice device)
{
    private readonly CudaArray<float> constants = new(device);
    private readonly CudaArray<int> indices = new(device);
    private GroundDistance? copied;

    internal CudaView Constants { get; private set; }

    internal CudaView Indices { get; private set; }

    /// <summary>Copies the structure of a call where it is not that of the call before. The device's context must be the thread's.</summary>
    internal void Hold(GroundDistance structure)
    {
        if (ReferenceEquals(structure, copied))
            return;
        copied = null;
        Constants = constants.Hold(DeviceStructure.Constants(structure));
        Indices = indices.Hold(DeviceStructure.Indices(structure));
        copied = structure;
    }
}
