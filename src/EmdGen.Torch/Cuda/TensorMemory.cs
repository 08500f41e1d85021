using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace EmdGen.Torch.Cuda;

/// <summary>Finds the memory of tensors on any device. TorchSharp itself shows the memory of CPU tensors alone.</summary>
internal static partial class TensorMemory
{
    /// <summary>The address of the first number. Keep the tensor alive for as long as it is used.</summary>
    internal static nint Address(Tensor tensor)
    {
        nint address = THSTensor_data(tensor.Handle);
        if (address == 0)
            CheckForErrors();
        return address;
    }

    [LibraryImport("LibTorchSharp")]
    private static partial nint THSTensor_data(nint tensor);
}
