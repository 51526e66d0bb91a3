performance.mark("canvas-ready");
document.querySelector(".empty-page")?.classList.add("is-ready");
